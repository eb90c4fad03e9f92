import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Article } from '../../../../core/article/article'
import type { Page } from '../../../../core/session/page'
import type { ShownDecision } from '../../../../core/views'
import { PageSilentError } from '../../../../services/brief/errors'
import { makeRecord } from '../../../../services/brief/make-record'
import { saveTabBrief } from '../../../../services/brief/tab-briefs'
import { EvidenceService } from '../../../../services/evidence/evidence-service'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { settings } from '../../../../services/settings'
import { sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'
import { know as knowPage } from '../../support/tab-sessions'

const page: Page = { tabId: 7, url: sampleArticle.url, isPrivate: false }
const decided = (kind: ShownDecision['kind']): ShownDecision => ({
  kind,
  storyId: sampleBrief.id,
  probability: 0.8,
  reasons: [],
})
const card = { url: page.url, otherAddresses: [], title: '', otherTitles: [], lang: 'en', paragraphs: [] }
const know = (decision: ShownDecision) => knowPage(7, page.url, { card, decision })

const executeScript = vi.fn()
const desk = (read: (page: Page) => Promise<Article> = async () => sampleArticle) =>
  new EvidenceService(new Library([sampleBrief], openLibraryDatabase), read)

beforeEach(async () => {
  fakeBrowser.reset()
  executeScript.mockResolvedValue([{ result: null }])
  Object.assign(fakeBrowser, { scripting: { executeScript } })
})

describe('EvidenceDesk', () => {
  it('answers for each line of the story’s brief, and puts the marks in', async () => {
    await know(decided('same-story'))
    const answer = await desk().of(page)
    expect(answer?.kind).toBe('evidence')
    if (answer?.kind !== 'evidence') return
    expect(answer.evidence.briefId).toBe(sampleBrief.id)
    expect(answer.evidence.takeaways.map(({ text }) => text)).toEqual(sampleBrief.takeaways)
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['highlights.js'] })
  })

  it('knows the passages of a brief that was made of the page', async () => {
    const own = makeRecord(sampleArticle)
    await know(decided('same-story'))
    const unknown = { card, decision: { kind: 'none' } } as const
    await knowPage(7, page.url, unknown, { visibility: 'requested', shown: 'page', hasBrief: true })
    await saveTabBrief(7, page.url, { own, written: null, shows: 'own' })
    const answer = await desk().of(page)
    if (answer?.kind !== 'evidence') throw new Error('No evidence')
    expect(answer.evidence.takeaways.map(({ verdict }) => verdict)).toEqual(
      own.brief.takeaways.map(() => 'found'),
    )
    expect(answer.evidence.takeaways.map(({ passages }) => passages[0]?.passage)).toEqual(
      own.passages.takeaways,
    )
  })

  it('reads nothing where no brief is shown or its story is only asked about', async () => {
    const read = vi.fn(async () => sampleArticle)
    expect(await desk(read).of(page)).toBeNull()
    await know(decided('unsure'))
    expect(await desk(read).of(page)).toBeNull()
    expect(read).not.toHaveBeenCalled()
  })

  it('reads nothing of a site that was excluded meanwhile', async () => {
    const read = vi.fn(async () => sampleArticle)
    await know(decided('same-page'))
    await settings.update((now) => ({ ...now, excluded: [new URL(page.url).host] }))
    expect(await desk(read).of(page)).toEqual({ kind: 'unread', why: 'excluded' })
    expect(read).not.toHaveBeenCalled()
  })

  it('says why the page could not be read', async () => {
    await know(decided('same-page'))
    const silent = () => Promise.reject(new PageSilentError('asleep'))
    expect(await desk(silent).of(page)).toEqual({ kind: 'unread', why: 'page silent' })
    const empty = async () => ({ ...sampleArticle, paragraphs: [] })
    expect(await desk(empty).of(page)).toEqual({ kind: 'unread', why: 'too little text' })
    executeScript.mockRejectedValue(new Error('no access'))
    expect(await desk().of(page)).toEqual({ kind: 'unread', why: 'withheld' })
  })
})
