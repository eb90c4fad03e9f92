// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storyBriefs } from '../../../site/story-briefs'
import { done, rest } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'

const [comet, mill, strike] = storyBriefs

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open([comet, mill, strike])
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => page.close())

const events = () => page.list.events

describe('the list', () => {
  it('has every story, and says how many there are', () => {
    expect([...page.listed].sort()).toEqual([comet.id, mill.id, strike.id].sort())
    expect(page.list.state.value).toMatchObject({ total: 3, reading: null, unreadable: 0 })
  })

  it('finds by words, and has all again without them', async () => {
    events().onQuery(comet.headline)
    await rest()
    expect(page.listed[0]).toBe(comet.id)
    expect(page.listed).not.toContain(strike.id)
    events().onQuery('')
    await rest()
    expect(page.listed).toHaveLength(3)
  })

  it('of two searches the later holds, however the answers come', async () => {
    events().onQuery(comet.headline)
    events().onQuery(strike.headline)
    await rest()
    expect(page.listed[0]).toBe(strike.id)
  })

  it('keeps to the filter, also for what comes later', async () => {
    await done(page.work.keep([mill.id], true))
    events().onFilter({ kept: true })
    expect(page.listed).toEqual([mill.id])
    await done(page.work.keep([strike.id], true))
    expect([...page.listed].sort()).toEqual([mill.id, strike.id].sort())
  })

  it('searches again among what was read since', async () => {
    await done(page.library.remove(comet.id))
    await done(page.model.refresh())
    events().onQuery(comet.headline)
    await rest()
    expect(page.listed).not.toContain(comet.id)
    await done(page.library.putAll([comet]))
    await done(page.model.refresh())
    page.list.again()
    await rest()
    expect(page.listed[0]).toBe(comet.id)
  })

  it('selects, and no longer what is gone', () => {
    events().onSelect([comet.id, mill.id], true)
    events().onSelect([mill.id], false)
    events().onSelect([strike.id], true)
    page.list.unselect([comet.id])
    expect([...page.list.state.value.selected]).toEqual([strike.id])
  })

  it('is at no story any more when something else is looked for', async () => {
    events().onCurrent(comet.id)
    events().onQuery('x')
    expect(page.list.state.value.current).toBeNull()
    await rest()
  })
})
