import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keyOf } from '../../../../services/sync/key-file'
import { seal, unseal } from '../../../../services/sync/seal'
import { WebDav } from '../../../../services/sync/webdav'
import { REAL_READER, type RealServer, WEBDAV_SERVERS } from '../../../stand-ins/webdav/servers'
import { isLong } from '../../support/is-long'
import { brief, TestMachine } from '../../support/sync-machine'

const { signal } = new AbortController()
const STORIES = 40
/** Pairs of machines that set a place up at the same moment. */
const PAIRS = 8

const bytes = (text: string) => new TextEncoder().encode(text)

for (const kind of WEBDAV_SERVERS) {
  if (!isLong) {
    test.skip(`${kind.name} is tried by npm run test:long`, () => undefined)
    continue
  }
  const lacks = kind.lacks()
  if (lacks !== null) {
    test.skip(`${kind.name} not run: ${lacks}`, () => undefined)
    continue
  }
  describe(kind.name, () => {
    let server: RealServer
    beforeAll(async () => {
      server = await kind.start()
    }, 120_000)
    afterAll(() => server?.close())

    const place = (folder: string, password = REAL_READER.password) =>
      new WebDav({ address: server.address + folder, user: REAL_READER.user, password })

    test('makes its folder, and lists, writes, reads and removes files', async () => {
      const files = place('made')
      expect(await files.list(signal)).toEqual([])
      await files.write('a b.storypulse', bytes('one'), signal)
      expect((await files.list(signal)).map(({ name }) => name)).toEqual(['a b.storypulse'])
      expect(await files.read('a b.storypulse', signal)).toEqual(bytes('one'))
      expect(await files.read('none', signal)).toBeNull()
      await files.remove('a b.storypulse', signal)
      await files.remove('a b.storypulse', signal)
      expect(await files.list(signal)).toEqual([])
    })

    test('tells a wrong password, and a folder below one that is missing', async () => {
      await expect(place('made', 'wrong').list(signal)).rejects.toMatchObject({
        failure: { kind: 'refused' },
      })
      await expect(place('x/y/z').list(signal)).rejects.toMatchObject({
        failure: { kind: 'status', status: 409 },
      })
    })

    test('two machines come to the same library, and are then quiet', async () => {
      const folder = place('two')
      await folder.list(signal)
      const desk = await TestMachine.start(`desk at ${kind.name}`, folder)
      const laptop = await TestMachine.start(`laptop at ${kind.name}`, folder)
      await desk.save(...Array.from({ length: STORIES }, (_, index) => brief(index + 1)))
      await desk.note('tidings:1', 'Ask Ada', 500)
      await desk.syncAt(1_000)
      expect(await laptop.syncAt(2_000)).toMatchObject({ brought: STORIES, damaged: [] })
      await laptop.note('tidings:2', 'From the laptop', 2_500)
      await laptop.syncAt(3_000)
      await desk.syncAt(4_000)
      await laptop.syncAt(5_000)
      expect(await desk.stories()).toEqual(await laptop.stories())
      const asked = vi.spyOn(globalThis, 'fetch')
      asked.mockClear()
      await desk.syncAt(6_000)
      await laptop.syncAt(7_000)
      expect(asked.mock.calls.map(([, options]) => options?.method)).toEqual(['PROPFIND', 'PROPFIND'])
    }, 120_000)

    test('machines that set a place up at the same moment have the same key', async () => {
      for (let pair = 0; pair < PAIRS; pair++) {
        const folder = place(`pair-${pair}`)
        await folder.list(signal)
        const late = Promise.all(Array.from({ length: pair }, () => folder.list(signal)))
        const [one, two] = await Promise.all([
          keyOf(folder, 'open sesame', signal, 10_000),
          late.then(() => keyOf(folder, 'open sesame', signal, 10_000)),
        ])
        expect(await unseal(two, 'a', await seal(one, 'a', 'text'))).toBe('text')
      }
    }, 120_000)
  })
}
