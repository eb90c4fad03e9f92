// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setNote } from '../../../../services/library/flags'
import { recordVisit } from '../../../../services/library/visits'
import { storyBriefs } from '../../../site/story-briefs'
import { done, rest } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'
import { t } from '../../support/text'

const [comet, mill] = storyBriefs

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open([comet, mill])
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => page.close())

const shown = () => {
  const now = page.story.state.value
  if (now.kind !== 'ready') throw new Error(`The story is ${now.kind}`)
  return now
}
const rowOf = async (id: string) =>
  done((await page.model.use(async (database) => database)).get('stories', id))
const fullDisk = async () => {
  const database = await page.model.use(async (database) => database)
  return vi
    .spyOn(database, 'transaction')
    .mockImplementation(() => Promise.reject(new DOMException('full', 'QuotaExceededError')) as never)
}

describe('opening a story', () => {
  it('shows it whole, and it is read from then on', async () => {
    await done(page.story.open(comet.id))
    expect(shown().story.briefs.map(({ brief }) => brief)).toEqual([comet])
    expect(shown().readBefore).toBeNull()
    expect((await rowOf(comet.id))?.readAt).toBe(Date.now())
  })

  it('says where it is not there', async () => {
    await done(page.story.open('nobody'))
    expect(page.story.state.value.kind).toBe('missing')
  })

  it('of two the one opened last is shown, and only that one is read', async () => {
    const first = page.story.open(comet.id)
    await Promise.all([done(first), done(page.story.open(mill.id))])
    await rest()
    expect(shown().story.id).toBe(mill.id)
    expect(await rowOf(comet.id)).toBeUndefined()
  })

  it('that is left before it is there shows nothing of it', async () => {
    const opening = page.story.open(comet.id)
    page.story.close()
    await done(opening)
    expect(page.story.state.value.kind).toBe('loading')
  })
})

describe('a note', () => {
  it('is kept, said to be, and found in the list', async () => {
    await done(page.story.open(comet.id))
    const writing = page.story.note(comet.id, 'Ask the observatory')
    expect(shown().noteState).toBe('keeping')
    await done(writing)
    expect(shown().noteState).toBe('kept')
    expect((await rowOf(comet.id))?.note).toBe('Ask the observatory')
    page.list.events.onQuery('observatory')
  })

  it('that a full disk takes not is said to be lost, and the one before stays', async () => {
    await done(setNote(await page.model.use(async (database) => database), comet.id, 'Before'))
    await done(page.story.open(comet.id))
    const full = await fullDisk()
    await done(page.story.note(comet.id, 'After'))
    expect(shown().noteState).toBe('failed')
    full.mockRestore()
    expect((await rowOf(comet.id))?.note).toBe('Before')
    await done(page.story.note(comet.id, 'After'))
    expect(shown().noteState).toBe('kept')
  })

  it('of a story that was left meanwhile still gets its own, and says nothing of the other', async () => {
    await done(page.story.open(comet.id))
    const writing = page.story.note(comet.id, 'Of the comet')
    await done(page.story.open(mill.id))
    await done(writing)
    expect((await rowOf(comet.id))?.note).toBe('Of the comet')
    expect(shown()).toMatchObject({ story: { id: mill.id }, noteState: 'kept' })
  })
})

describe('marks', () => {
  it('of reading are taken back', async () => {
    await done(page.story.open(comet.id))
    expect(await done(page.story.unread(comet.id))).toBe(true)
    expect(await rowOf(comet.id)).toBeUndefined()
  })

  it('that cannot be noted are said to be', async () => {
    await done(page.story.open(comet.id))
    await fullDisk()
    expect(await done(page.story.unread(comet.id))).toBe(false)
    expect(page.said).toBe(t('library.changeFailed'))
  })

  it('of a page met are forgotten alone', async () => {
    const database = await page.model.use(async (database) => database)
    for (const url of ['https://a.example/', 'https://b.example/'])
      await done(recordVisit(database, { id: comet.id, url, title: url }))
    await done(page.story.open(comet.id))
    expect(shown().story.visits).toHaveLength(2)
    await done(page.story.forgetVisit('https://a.example/'))
    expect(shown().story.visits.map(({ url }) => url)).toEqual(['https://b.example/'])
  })
})
