// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Shelf } from '../../../../entrypoints/library/shelf'
import { openLibraryDatabase } from '../../../../services/library/database'
import { storyBriefs } from '../../../site/story-briefs'
import { done } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open(storyBriefs)
})
afterEach(() => page.close())

describe('the shelf', () => {
  it('says that the library cannot be read, and reads it when told to again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const shelf = new Shelf()
    const { open } = indexedDB
    indexedDB.open = () => {
      throw new DOMException('no', 'QuotaExceededError')
    }
    await done(shelf.refresh())
    expect(shelf.state.value.kind).toBe('failed')
    indexedDB.open = open
    await done(shelf.refresh())
    expect(shelf.state.value).toMatchObject({ kind: 'ready' })
    expect(shelf.state.value.stories).toHaveLength(3)
  })

  it('has what cannot be read mended by the background', async () => {
    const database = await done(openLibraryDatabase())
    await done(database.put('briefs', { id: 'broken', brief: { id: 'broken' }, revision: 99 }))
    await done(database.put('revision', 99, 'now'))
    database.close()
    await done(page.shelf.refresh())
    expect(page.shelf.state.value.unreadable).toBe(1)
    await done(page.shelf.putInOrder())
    expect(page.shelf.state.value.unreadable).toBe(0)
    expect(page.listed).toHaveLength(3)
  })

  it('lists what it has where the background gives no answer', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    page.failures.set('library-background:ready', 'Error')
    await done(page.shelf.putInOrder())
    expect(page.shelf.state.value).toMatchObject({ kind: 'ready' })
  })
})
