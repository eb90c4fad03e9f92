// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLibraryPage, type LibraryController } from '../../../../controllers/library/library-page'
import { notice } from '../../../../controllers/library/notices'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { storyBriefs } from '../../../site/story-briefs'
import { done, holdClock, rest } from '../../support/clock'
import { FakeBackground } from '../../support/fake-background'
import { testText } from '../../support/text'

const [comet, mill] = storyBriefs
let background: FakeBackground
let page: LibraryController
let ending: AbortController
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  location.hash = ''
  holdClock()
  const library = new Library([], openLibraryDatabase)
  background = new FakeBackground({
    'options-background:settings': () => ({ ...DEFAULT_SETTINGS, theme: 'dark', copyFormat: 'plain' }),
    'options-background:save': ({ settings }: { settings: Settings }) => settings,
    'library-background:ready': () => null,
    'library-background:trash': async ({ keys, at }: { keys: string[]; at: number }) => {
      await library.trash(keys, at)
      return null
    },
    'sync-background:view': () => ({ isOn: false }),
  })
  vi.spyOn(console, 'error').mockReturnValue()
  vi.stubGlobal('scrollTo', () => undefined)
  const storage = { estimate: async () => ({ usage: 5, quota: 100 }), persisted: async () => false }
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  const places = new Map([comet, mill].map(({ id }) => [id, { story: id, cameBy: 'source' as const }]))
  await done(library.putAll([comet, mill], 'source', places))
  ending = new AbortController()
  page = createLibraryPage(testText, ending.signal)
  await done(page.begin())
})
afterEach(async () => {
  ending.abort()
  location.hash = ''
  await rest()
  vi.clearAllTimers()
  vi.useRealTimers()
  notice.value = null
  background.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'storage')
})

const go = async (hash: string) => {
  location.hash = hash
  dispatchEvent(new Event('hashchange'))
  await rest(300)
}
const shown = () => page.story.state.value

it('begins with the list, in the reader’s settings', () => {
  expect(page.where.value).toEqual({ page: 'list' })
  expect(page.list.state.value.found.map(({ id }) => id).sort()).toEqual([comet.id, mill.id].sort())
  expect(page.list.state.value.copyFormat).toBe('plain')
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('shows the story its address names, and how the library is kept', async () => {
  await go(`#story=${encodeURIComponent(comet.id)}`)
  expect(shown()).toMatchObject({ kind: 'ready', story: { id: comet.id } })
  await go('#keeping')
  expect(page.sync.state.value.view).toEqual({ isOn: false })
  expect(page.keeping.state.value).toMatchObject({ total: 2, usage: { used: 5 } })
})

it('goes back to the list when the story on screen is deleted', async () => {
  await go(`#story=${encodeURIComponent(comet.id)}`)
  page.storyEvents.onDelete()
  await rest(400)
  expect(location.hash).toBe('')
  expect(page.list.state.value.found.map(({ id }) => id)).toEqual([mill.id])
  expect(notice.value?.onUndo).toBeDefined()
})

it('does nothing with a story where none is on screen', () => {
  page.storyEvents.onDelete()
  page.storyEvents.onSplit('any')
  expect(background.payloads('library-background:trash')).toEqual([])
})

it('reads again what came meanwhile when the reader comes back to it', async () => {
  const [, , strike] = storyBriefs
  const other = new Library([], openLibraryDatabase)
  await done(other.putAll([strike], 'source', new Map([[strike.id, { story: strike.id, cameBy: 'source' }]])))
  document.dispatchEvent(new Event('visibilitychange'))
  await rest(400)
  expect(page.list.state.value.total).toBe(3)
})
