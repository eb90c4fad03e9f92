// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storyBriefs } from '../../../site/story-briefs'
import { done, pass } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'
import { t } from '../../support/text'

const [comet, mill, strike] = storyBriefs

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open([comet, mill, strike])
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => page.close())

const all = () => page.model.state.value.stories
const textOf = (blob: Blob | undefined) => blob?.text() ?? Promise.resolve('')

describe('deleting', () => {
  it('takes stories out of the list, says how many, and they come back whole', async () => {
    await done(page.work.keep([comet.id], true))
    await done(page.work.remove([comet.id, mill.id]))
    expect(page.listed).toEqual([strike.id])
    expect(page.gone).toEqual([[comet.id, mill.id]])
    expect(page.said).toBe(t('library.deleted', 2, ['2']))
    await page.undo()
    expect(page.listed).toHaveLength(3)
    expect(all().find(({ id }) => id === comet.id)?.kept).toBe(true)
    expect(page.said).toBe(t('library.restored'))
  })

  it('is offered to be taken back for twenty seconds', async () => {
    await done(page.work.remove([comet.id]))
    await pass(19_000)
    expect(page.said).not.toBe('')
    await pass(1_000)
    expect(page.said).toBe('')
  })

  it('that fails leaves everything and says so until the next word', async () => {
    page.failures.set('library-background:trash', 'NoLibraryError')
    await done(page.work.remove([comet.id]))
    expect(page.listed).toHaveLength(3)
    expect(page.said).toBe(t('library.changeFailed'))
    await pass(60_000)
    expect(page.said).toBe(t('library.changeFailed'))
  })

  it('says where it can no longer be taken back', async () => {
    await done(page.work.remove([comet.id]))
    await done((await page.model.use(async (database) => database)).clear('trash'))
    await page.undo()
    expect(page.said).toBe(t('library.notRestored'))
  })
})

describe('keeping', () => {
  it('marks stories, and no longer', async () => {
    const kept = () => all().flatMap(({ id, kept }) => (kept ? [id] : []))
    await done(page.work.keep([comet.id, strike.id], true))
    expect(kept().sort()).toEqual([comet.id, strike.id].sort())
    await done(page.work.keep([comet.id], false))
    expect(kept()).toEqual([strike.id])
  })

  it('says that it could not be noted', async () => {
    const database = await page.model.use(async (database) => database)
    vi.spyOn(database, 'getKey').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    await done(page.work.keep([comet.id], true))
    expect(page.said).toBe(t('library.changeFailed'))
  })
})

describe('exporting', () => {
  it.each([
    ['json', 'json'],
    ['markdown', 'md'],
    ['html', 'html'],
    ['feed', 'feed.json'],
  ] as const)('as %s hands over one file with every story in it', async (form, ending) => {
    expect(await done(page.work.export(all(), form))).toBe(true)
    expect(page.files.map(({ name }) => name)).toEqual([`storypulse-library-2026-11-28.${ending}`])
    const text = await textOf(page.files[0]?.blob)
    for (const { story } of [comet, mill, strike]) expect(text).toContain(story.url.split('//')[1])
    expect(page.said).toBe(t('library.exported', [page.files[0]?.name ?? '']))
  })

  it('as a zip hands over one note for each brief', async () => {
    await done(page.work.export(all(), 'zip'))
    expect((await textOf(page.files[0]?.blob)).slice(0, 2)).toBe('PK')
  })

  it('says that it failed, and hands over nothing', async () => {
    const database = await page.model.use(async (database) => database)
    vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new DOMException('unreadable', 'UnknownError')
    })
    vi.spyOn(database, 'get').mockRejectedValue(new DOMException('unreadable', 'UnknownError'))
    expect(await done(page.work.export(all(), 'json'))).toBe(false)
    expect(page.files).toEqual([])
    expect(page.said).toBe(t('library.exportFailed'))
  })

  it('gives way to a second one that is begun meanwhile', async () => {
    const first = page.work.export(all(), 'json')
    const second = page.work.export(all(), 'html')
    expect([await done(first), await done(second)]).toEqual([false, true])
    expect(page.files).toHaveLength(1)
  })

  it('leaves out a story that went meanwhile', async () => {
    const before = all()
    await done(page.library.remove(comet.id))
    await done(page.work.export(before, 'json'))
    const text = await textOf(page.files[0]?.blob)
    expect(text).toContain(mill.headline)
    expect(text).not.toContain(comet.headline)
  })
})
