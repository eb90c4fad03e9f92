import { expect, test } from 'vitest'
import {
  readSegment,
  type SyncStory,
  segmentText,
  UnreadableSegmentError,
} from '../../../../core/sync/segment'
import { SealError } from '../../../../services/sync/errors'
import { NoMultistatusError, readMultistatus } from '../../../../services/sync/multistatus'
import { seal, unseal } from '../../../../services/sync/seal'

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

test('a sealed file is read with its key and under its name alone, and only whole', async () => {
  const key = await newKey()
  const text = 'Straße '.repeat(500)
  const bytes = await seal(key, 'a', text)
  expect(new TextDecoder().decode(bytes)).not.toContain('Stra')
  expect(bytes.length).toBeLessThan(300)
  expect(await unseal(key, 'a', bytes)).toBe(text)
  await expect(unseal(await newKey(), 'a', bytes)).rejects.toThrow(SealError)
  await expect(unseal(key, 'b', bytes)).rejects.toThrow(SealError)
  for (const place of [0, 5, bytes.length - 1]) {
    const broken = bytes.slice()
    broken[place] = (broken[place] ?? 0) ^ 1
    await expect(unseal(key, 'a', broken)).rejects.toThrow(SealError)
  }
  await expect(unseal(key, 'a', bytes.slice(0, 20))).rejects.toThrow(SealError)
  await expect(unseal(key, 'a', new Uint8Array())).rejects.toThrow(SealError)
})

const machine = { id: '0123456789abcdef', name: 'Laptop' }
const story: SyncStory = {
  id: 'a',
  briefs: ['a'],
  kept: { value: true, at: 10 },
  read: { value: null, at: 0 },
  note: { value: 'n', at: 10 },
  gone: { value: false, at: 0 },
  content: null,
}

test('a part is read as it was written; a clock that goes ahead does not win for ever', () => {
  expect(readSegment(segmentText(machine, 20, [story]), 20).stories).toEqual([story])
  const ahead = { ...story, note: { value: 'n', at: 10 ** 12 } }
  expect(readSegment(segmentText(machine, 20, [ahead]), 20).stories[0]?.note.at).toBe(20)
})

test.each([
  ['no JSON', '{'],
  ['another version', segmentText(machine, 1, []).replace('"version":1', '"version":2')],
  ['a story without briefs', segmentText(machine, 1, [{ ...story, briefs: [] }])],
  ['a machine of no known form', segmentText({ id: '../x', name: '' }, 1, [])],
])('a part is refused: %s', (_name, text) => {
  expect(() => readSegment(text, 1)).toThrow(UnreadableSegmentError)
})

test.each([
  [
    'with prefixes, as Apache and Nextcloud write',
    `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">
      <d:response><d:href>/remote.php/dav/files/ada/Storypulse/</d:href><d:propstat><d:prop>
        <d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
      <d:response><d:href>/remote.php/dav/files/ada/Storypulse/a%20b.storypulse</d:href><d:propstat><d:prop>
        <d:getetag>&quot;5f3&quot;</d:getetag><d:resourcetype/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
      </d:response></d:multistatus>`,
    [{ name: 'a b.storypulse', tag: '"5f3"' }],
  ],
  [
    'without prefixes and without ETags, with whole addresses',
    `<multistatus xmlns="DAV:"><response><href>https://dav.example/x/k.json</href><propstat><prop><getlastmodified>Mon, 02 Mar
      2026 08:00:00 GMT</getlastmodified><getcontentlength>12</getcontentlength><resourcetype></resourcetype></prop></propstat>
      </response></multistatus>`,
    [{ name: 'k.json', tag: expect.stringContaining('12') }],
  ],
  ['of an empty folder', '<D:multistatus xmlns:D="DAV:"/>', []],
])('the list of a folder is read: %s', (_name, text, files) => {
  expect(readMultistatus(text)).toEqual(files)
})

test.each([
  ['a page', '<!doctype html><html><body><p>Sign in</p></body></html>'],
  ['nothing', ''],
  ['a text', 'Hello'],
  ['a very deep one', '<a>'.repeat(100_000)],
])('what is no list is refused: %s', (_name, text) => {
  expect(() => readMultistatus(text)).toThrow(NoMultistatusError)
})
