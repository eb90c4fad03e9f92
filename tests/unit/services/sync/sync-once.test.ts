import { afterEach, beforeEach, expect, test } from 'vitest'
import { PassphraseError } from '../../../../services/sync/errors'
import { WebDav } from '../../../../services/sync/webdav'
import { DAV_READER, type DavServer, startDavServer } from '../../../stand-ins/webdav-server'
import { brief, TestMachine } from '../../support/sync-machine'

let dav: DavServer
const place = () => new WebDav({ address: `${dav.origin}/dav/`, ...DAV_READER })
beforeEach(async () => {
  dav = await startDavServer()
})
afterEach(() => dav.close())

const two = async () =>
  [await TestMachine.start('desk', place()), await TestMachine.start('laptop', place())] as const

test('what was saved, kept, noted and read on one machine is on the other', async () => {
  const [desk, laptop] = await two()
  await desk.save(brief(1), brief(2))
  await desk.note('tidings:1', 'Ask Ada', 500)
  await desk.read('tidings:2', 600)
  await desk.syncAt(1000)
  expect(await laptop.syncAt(2000)).toMatchObject({ brought: 2, removed: 0, damaged: [] })
  expect(await laptop.stories()).toEqual([
    { id: 'tidings:1', kept: true, note: 'Ask Ada', readAt: null },
    { id: 'tidings:2', kept: true, note: '', readAt: 600 },
  ])
  expect(await laptop.library.brief('tidings:1')).toEqual(brief(1))
})

test('the server sees no word of it, no cookie and no referrer', async () => {
  const [desk] = await two()
  await desk.save(brief(1, { headline: 'A very secret headline' }))
  await desk.syncAt(1000)
  const all = Buffer.concat([...dav.files.values()]).toString('latin1')
  expect(all).not.toContain('secret')
  expect(dav.files.size).toBe(2)
  for (const { headers } of dav.asked) {
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  }
})

test('nothing is written again that did not change', async () => {
  const [desk, laptop] = await two()
  await desk.save(brief(1), brief(2), brief(3))
  await desk.syncAt(1000)
  await laptop.syncAt(2000)
  await desk.syncAt(3000)
  const before = dav.asked.length
  await desk.syncAt(4000)
  await laptop.syncAt(5000)
  expect(dav.asked.slice(before).map(({ method }) => method)).toEqual(['PROPFIND', 'PROPFIND'])
})

test('two changes of one story on two machines are both kept', async () => {
  const [desk, laptop] = await two()
  await desk.save(brief(1))
  await desk.syncAt(1000)
  await laptop.syncAt(1100)
  await desk.note('tidings:1', 'from the desk', 1200)
  await laptop.note('tidings:1', 'from the laptop', 1300)
  await laptop.keep('tidings:1', false)
  await desk.syncAt(1400)
  await laptop.syncAt(1500)
  await desk.syncAt(1600)
  const note = 'from the desk\n\n---\n\nfrom the laptop'
  expect(await desk.stories()).toEqual([{ id: 'tidings:1', kept: false, note, readAt: null }])
  expect(await laptop.stories()).toEqual(await desk.stories())
})

test('the newer text of a brief holds on both, the older is an earlier version', async () => {
  const [desk, laptop] = await two()
  await desk.save(brief(1))
  await desk.syncAt(1000)
  await laptop.save(brief(1, { headline: 'It was otherwise', updatedAt: '2027-01-01' }))
  await laptop.syncAt(2000)
  await desk.syncAt(3000)
  for (const machine of [desk, laptop]) {
    expect((await machine.library.brief('tidings:1'))?.headline).toBe('It was otherwise')
  }
  const [story] = await desk.port.stories()
  const content = story && (await desk.port.contents([story])).get(story.id)
  expect(content?.briefs[0]?.versions.map((one) => one.brief.headline)).toEqual(['Story number 1'])
})

test('what was thrown away on one machine goes on the other, and can be taken back there', async () => {
  const [desk, laptop] = await two()
  // What was thrown away long ago is given up by the real clock.
  const now = Date.now()
  await desk.save(brief(1), brief(2))
  await desk.syncAt(now + 1000)
  await laptop.syncAt(now + 2000)
  await desk.library.trash(['tidings:1'], now + 2500)
  await desk.syncAt(now + 3000)
  expect(await laptop.syncAt(now + 4000)).toMatchObject({ removed: 1 })
  expect((await laptop.stories()).map(({ id }) => id)).toEqual(['tidings:2'])
  expect(await laptop.library.restore(now + 4000)).toBe(true)
  await laptop.syncAt(now + 5000)
  await desk.syncAt(now + 6000)
  expect((await desk.stories()).map(({ id }) => id)).toEqual(['tidings:1', 'tidings:2'])
})

test('what a source brought is not carried over, but that it was read is', async () => {
  const [desk, laptop] = await two()
  await desk.library.putAll([brief(1), brief(2)])
  await desk.read('tidings:1', 700)
  await laptop.library.putAll([brief(1)])
  await desk.syncAt(1000)
  await laptop.syncAt(2000)
  expect(await laptop.stories()).toEqual([{ id: 'tidings:1', kept: false, note: '', readAt: 700 }])
  // Taken out with its source on one machine, it stays on the other.
  await desk.library.trash(['tidings:1', 'tidings:2'], 2500)
  await desk.syncAt(3000)
  await laptop.syncAt(4000)
  expect(await laptop.stories()).toHaveLength(1)
})

test('a library that is lost is not taken for a reader who tidies up', async () => {
  const [desk, laptop] = await two()
  const all = Array.from({ length: 30 }, (_, number) => brief(number))
  await desk.save(...all)
  await desk.syncAt(1000)
  await laptop.syncAt(2000)
  await desk.library.trash(
    all.map(({ id }) => id),
    2500,
  )
  await expect(desk.syncAt(3000)).rejects.toMatchObject({ failure: { kind: 'loss', missing: 30 } })
  await laptop.syncAt(3100)
  expect(await laptop.stories()).toHaveLength(30)
  expect(await desk.syncAt(3200, { answer: 'bring back' })).toMatchObject({ brought: 30 })
  expect(await desk.stories()).toHaveLength(30)
  await desk.library.trash(
    all.map(({ id }) => id),
    3500,
  )
  await desk.syncAt(4000, { answer: 'deleted' })
  await laptop.syncAt(5000)
  expect(await laptop.stories()).toEqual([])
})

test('a machine that is set up anew gets everything, also what only itself once wrote', async () => {
  const [desk] = await two()
  await desk.save(brief(1))
  await desk.note('tidings:1', 'Ask Ada', 500)
  await desk.syncAt(1000)
  const fresh = await TestMachine.start('fresh', place())
  await fresh.syncAt(2000)
  expect(await fresh.stories()).toEqual([{ id: 'tidings:1', kept: true, note: 'Ask Ada', readAt: null }])
})

test('another passphrase is refused, and a damaged file costs nothing but itself', async () => {
  const [desk, laptop] = await two()
  await expect(TestMachine.start('thief', place(), 'guess')).rejects.toThrow(PassphraseError)
  await desk.save(...Array.from({ length: 20 }, (_, number) => brief(number)))
  await desk.syncAt(1000)
  const [name, bytes] = [...dav.files].find(([path]) => path.endsWith('.storypulse')) ?? ['', Buffer.alloc(0)]
  dav.files.set(name, bytes.subarray(0, 40))
  const report = await laptop.syncAt(2000)
  expect(report.damaged).toEqual([name.replace('/dav/', '')])
  expect(report.brought).toBeGreaterThan(10)
  // Repaired, it is read.
  dav.files.set(name, bytes)
  await laptop.syncAt(3000)
  expect(await laptop.stories()).toHaveLength(20)
})

test('broken off at any step, the next sync does the rest', async () => {
  const [desk, laptop] = await two()
  await desk.save(...Array.from({ length: 8 }, (_, number) => brief(number)))
  await desk.note('tidings:3', 'Ask Ada', 500)
  await desk.syncAt(1000)
  await laptop.save(brief(100))
  for (let steps = 0; steps < 40; steps++) {
    let left = steps
    const dying = <T extends object>(whole: T): T =>
      new Proxy(whole, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name)
          if (typeof value !== 'function') return value
          return (...given: unknown[]) => {
            if (left-- <= 0) throw new Error('killed')
            return Reflect.apply(value, target, given)
          }
        },
      })
    await laptop
      .syncAt(2000 + steps, { port: dying(laptop.port), place: dying(place()) })
      .catch((error: unknown) => expect(String(error)).toContain('killed'))
  }
  await laptop.syncAt(3000)
  await desk.syncAt(4000)
  expect(await laptop.stories()).toHaveLength(9)
  expect(await desk.stories()).toEqual(await laptop.stories())
})

test.each([
  [401, 'refused'],
  [405, 'no webdav'],
  [507, 'place full'],
  [500, 'status'],
])('a server that answers %i is said to be so', async (status, kind) => {
  const [desk] = await two()
  dav.fail = status
  await expect(desk.syncAt(1000)).rejects.toMatchObject({ failure: { kind } })
})

test('the password goes to no other server', async () => {
  const [desk] = await two()
  const other = await startDavServer()
  dav.sendOn = `${other.origin}/dav/`
  await expect(desk.syncAt(1000)).rejects.toMatchObject({ failure: { kind: 'redirected' } })
  expect(other.asked).toEqual([])
  await other.close()
})

test('a folder that is missing is made', async () => {
  const inside = new WebDav({ address: `${dav.origin}/dav/new`, ...DAV_READER })
  const { signal } = new AbortController()
  expect(await inside.list(signal)).toEqual([])
  const machine = await TestMachine.start('desk', inside)
  await machine.save(brief(1))
  await machine.syncAt(1000)
  expect([...dav.files.keys()].every((path) => path.startsWith('/dav/new/'))).toBe(true)
})

test('a machine whose files were removed is listed no more', async () => {
  const [desk, laptop] = await two()
  await desk.save(brief(1))
  await desk.syncAt(1000)
  await laptop.syncAt(2000)
  expect(await laptop.others()).toEqual(['desk'])
  for (const path of dav.files.keys()) if (path.includes('6465736b')) dav.files.delete(path)
  await laptop.syncAt(3000)
  expect(await laptop.others()).toEqual([])
  expect(await laptop.stories()).toHaveLength(1)
})
