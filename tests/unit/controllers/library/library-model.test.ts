// @vitest-environment happy-dom
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LibraryModel } from '../../../../controllers/library/library-model'
import { openLibraryDatabase } from '../../../../services/library/database'
import { storyBriefs } from '../../../site/story-briefs'
import { done, rest } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open(storyBriefs)
})
afterEach(() => page.close())

describe('the library as its page holds it', () => {
  it('says that the library cannot be read, and reads it when told to again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const model = new LibraryModel()
    const { open } = indexedDB
    indexedDB.open = () => {
      throw new DOMException('no', 'QuotaExceededError')
    }
    await done(model.refresh())
    expect(model.state.value.kind).toBe('failed')
    indexedDB.open = open
    await done(model.refresh())
    expect(model.state.value).toMatchObject({ kind: 'ready' })
    expect(model.state.value.stories).toHaveLength(3)
  })

  it('has what cannot be read mended by the background', async () => {
    const database = await done(openLibraryDatabase())
    await done(database.put('briefs', { id: 'broken', brief: { id: 'broken' }, revision: 99 }))
    await done(database.put('revision', 99, 'now'))
    database.close()
    await done(page.model.refresh())
    expect(page.model.state.value.unreadable).toBe(1)
    await done(page.model.putInOrder())
    expect(page.model.state.value.unreadable).toBe(0)
    expect(page.listed).toHaveLength(3)
  })

  it('lists what it has where the background gives no answer', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    page.failures.set('library-background:ready', 'Error')
    await done(page.model.putInOrder())
    expect(page.model.state.value).toMatchObject({ kind: 'ready' })
  })

  it('goes on where its database was closed meanwhile', async () => {
    const close = async () => (await page.model.use(async (database) => database)).close()
    const [first] = storyBriefs
    await close()
    await done(page.work.keep([first?.id ?? ''], true))
    expect(page.said).toBe('')
    expect(page.model.state.value.stories.filter(({ kept }) => kept)).toHaveLength(1)
    await close()
    page.list.events.onQuery('comet')
    await rest()
    expect(page.listed).toHaveLength(1)
    await close()
    expect(await done(page.work.export(page.model.state.value.stories, 'json'))).toBe(true)
  })

  it('shows an empty library once it was deleted', async () => {
    await done(deleteDB('storypulse'))
    await done(page.model.refresh())
    expect(page.model.state.value).toMatchObject({ kind: 'ready', stories: [] })
  })
})
