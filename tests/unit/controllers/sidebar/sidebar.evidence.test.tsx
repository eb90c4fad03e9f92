// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SidebarLink } from '../../../../controllers/sidebar/link'
import type { SidebarController } from '../../../../controllers/sidebar/sidebar'
import type { EvidenceAnswer, SidebarStart } from '../../../../core/views'
import { CallFailedError } from '../../../../page/calls'
import { sampleBrief } from '../../support/sample-brief'
import {
  conversationLinkOf,
  Late,
  quietConversation,
  SidebarPage,
  sidebarLink,
} from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'
import { t } from '../../support/text'

let page: SidebarPage
let sidebar: SidebarController
beforeEach(() => {
  page = new SidebarPage()
  vi.spyOn(console, 'debug').mockReturnValue()
})
afterEach(async () => {
  await page.close(sidebar)
  vi.restoreAllMocks()
})

const show = async (answers: Partial<SidebarLink>, handed: SidebarStart = sampleView()) => {
  sidebar = await page.show(sidebarLink(answers), handed)
}
const folded = { ...sampleView(), layout: { width: 384, folded: true } }
const question = sampleView({}, { kind: 'unsure', storyId: sampleBrief.id, probability: 0.5, reasons: [] })
const other = sampleView({ id: 'other', headline: 'A comet of ice was found' })

/** Time in which a brief is painted and its evidence asked for, ms. */
const SOON = 200

const unread: EvidenceAnswer = { kind: 'unread', why: 'too little text' }
const absent: Extract<EvidenceAnswer, { kind: 'evidence' }> = {
  kind: 'evidence',
  address: 'https://news.example/a',
  evidence: {
    briefId: sampleBrief.id,
    whyItMatters: null,
    takeaways: sampleBrief.takeaways.map((text) => ({
      text,
      verdict: 'absent',
      passages: [],
      missing: { words: [], names: [], numbers: [], dates: [] },
      differences: [],
    })),
    analysis: [],
    uncovered: [],
    cut: null,
  },
}

const [first] = absent.evidence.takeaways
const found = {
  ...absent,
  evidence: {
    ...absent.evidence,
    takeaways: [
      {
        ...first,
        verdict: 'found',
        passages: [{ paragraph: 0, start: 0, end: 4, said: 'as the page has it' }],
      },
      ...absent.evidence.takeaways.slice(1),
    ],
  },
} as EvidenceAnswer

describe('the evidence', () => {
  it('is asked for once the brief is drawn, not before', async () => {
    const evidence = vi.fn(async () => null)
    await show({ evidence })
    expect(evidence).not.toHaveBeenCalled()
    await page.pass(SOON)
    expect(evidence).toHaveBeenCalledOnce()
  })

  it('is not asked for while the sidebar is folded or asks, and is once it is unfolded', async () => {
    const evidence = vi.fn(async () => null)
    await show({ evidence }, folded)
    await page.pass(SOON)
    expect(evidence).not.toHaveBeenCalled()
    sidebar.dispatch({ type: 'fold', folded: false })
    await page.pass(SOON)
    expect(evidence).toHaveBeenCalledOnce()
    sidebar.dispatch({ type: 'begin', start: question })
    await page.pass(SOON)
    expect(evidence).toHaveBeenCalledOnce()
  })

  it('is not asked for again by folding and unfolding', async () => {
    const evidence = vi.fn(async () => unread)
    await show({ evidence })
    await page.pass(SOON)
    sidebar.dispatch({ type: 'fold', folded: true })
    sidebar.dispatch({ type: 'fold', folded: false })
    await page.pass(SOON)
    expect(evidence).toHaveBeenCalledOnce()
  })

  it('that comes when another brief is shown is dropped', async () => {
    const late = new Late<EvidenceAnswer | null>()
    const evidence = vi.fn<SidebarLink['evidence']>(() => late.promise)
    await show({ evidence })
    await page.pass(SOON)
    evidence.mockResolvedValue(null)
    sidebar.dispatch({ type: 'begin', start: other })
    await page.pass(SOON)
    late.give(unread)
    await page.pass(0)
    expect(page.words).not.toContain(t('evidence.again'))
  })

  it('that cannot be had is told, and sought again when the reader wants', async () => {
    const evidence = vi.fn<SidebarLink['evidence']>(() => Promise.reject(new Error('unreachable')))
    await show({ evidence })
    await page.pass(SOON)
    expect(page.words).toContain(t('evidence.again'))
    evidence.mockResolvedValue(null)
    await page.press(t('evidence.again'))
    expect(evidence).toHaveBeenCalledTimes(2)
    expect(page.words).not.toContain(t('evidence.again'))
  })

  it('is told where nothing on the page can be marked', async () => {
    await show({ evidence: async () => absent })
    await page.pass(SOON)
    expect(page.words).toContain(t('evidence.nothing'))
    expect(page.words).toContain(sampleBrief.takeaways[0])
  })

  it('whose marks could not be put in says so, and is sought again when the reader wants', async () => {
    page.failures.set('highlight', new CallFailedError('highlight: InjectionOrderError'))
    await show({ evidence: async () => found })
    await page.pass(SOON)
    expect(page.words).toContain(t('evidence.unread'))
    page.failures.clear()
    await page.press(t('evidence.again'))
    await page.pass(SOON)
    expect(page.words).not.toContain(t('evidence.unread'))
    expect(document.querySelector('[data-takeaway="0"] button[data-line]')).toBeTruthy()
  })

  it('leads to its passages and back, and says where one cannot be shown', async () => {
    await show({ evidence: async () => found })
    await page.pass(SOON)
    page.answers.seek = true
    sidebar.dispatch({ type: 'seek', line: 'takeaway 0' })
    await page.pass(0)
    await page.press(t('evidence.back'))
    expect(page.asked).toContainEqual(['go back', null])
    page.answers.seek = false
    sidebar.dispatch({ type: 'seek', line: 'takeaway 0' })
    await page.pass(0)
    expect(page.words).toContain(t('evidence.notShown'))
  })

  it('goes with the takeaways when they are copied with it', async () => {
    page.answers.excerpts = { title: 'The bridge', fragments: ['#:~:text=bridge', null, null] }
    await show({ evidence: async () => found })
    await page.pass(SOON)
    await sidebar.dispatch({ type: 'copy', what: { part: 'evidence' }, format: 'markdown' })
    expect(page.copied.join()).toContain('as the page has it')
    expect(page.copied.join()).toContain('https://news.example/a#:~:text=bridge')
  })

  it('that comes when the sidebar has left draws nothing', async () => {
    const late = new Late<EvidenceAnswer | null>()
    await show({ evidence: () => late.promise })
    await page.pass(SOON)
    sidebar.leave()
    late.give(unread)
    await page.pass(0)
    expect(page.words).toBe('')
  })
})

describe('the conversation', () => {
  it('is looked at after the brief, and asks nobody by itself', async () => {
    const request = vi.fn(async () => quietConversation)
    await show({ conversation: conversationLinkOf({ request }) })
    expect(request).not.toHaveBeenCalled()
    await page.pass(300)
    expect(request.mock.calls).toEqual([['view']])
  })

  it('loads by itself only where the reader chose that, and with the sidebar before him', async () => {
    const request = vi.fn(async () => ({ ...quietConversation, byItself: true }))
    await show({ conversation: conversationLinkOf({ request }) }, folded)
    await page.pass(300)
    expect(request.mock.calls).toEqual([['view']])
    sidebar.dispatch({ type: 'fold', folded: false })
    await page.pass(0)
    expect(request.mock.calls).toEqual([['view'], ['load']])
  })

  it('of another story begins anew, and late answers to the earlier are dropped', async () => {
    const late = new Late<typeof quietConversation>()
    const request = vi.fn(async () => quietConversation)
    request.mockImplementationOnce(() => late.promise)
    await show({ conversation: conversationLinkOf({ request }) })
    await page.pass(300)
    sidebar.dispatch({ type: 'begin', start: other })
    late.give({ ...quietConversation, asked: true, byItself: true })
    await page.pass(300)
    expect(request.mock.calls).toEqual([['view'], ['view']])
  })

  it('hears what the sources answered only once it knows what is shown', async () => {
    const request = vi.fn(async () => quietConversation)
    await show({ conversation: conversationLinkOf({ request }) })
    sidebar.dispatch({ type: 'conversation', view: { ...quietConversation, byItself: true } })
    await page.pass(100)
    expect(request).not.toHaveBeenCalled()
  })

  it('says that the background gives no answer, and goes on', async () => {
    const request = vi.fn(() => Promise.reject(new Error('unreachable')))
    await show({ conversation: conversationLinkOf({ request }) })
    await page.pass(300)
    expect(page.words).toContain(sampleBrief.headline)
    expect(request).toHaveBeenCalledOnce()
  })
})

describe('a press that is asked back', () => {
  it('is dropped when another brief comes, and nothing is sent for it', async () => {
    vi.stubGlobal('IntersectionObserverEntry', class {})
    page.judgesPresses = true
    const choose = vi.fn(async () => quietConversation)
    await show({ conversation: conversationLinkOf({ choose }) })
    await page.pass(1000)
    await page.press(t('talk.choose'))
    await page.turnByHand(t('talk.byItself'))
    await page.pass(1000)
    expect(page.words).toContain(t('confirm.no'))
    sidebar.dispatch({ type: 'begin', start: other })
    await page.pass(0)
    expect(page.words).not.toContain(t('confirm.no'))
    expect(choose).not.toHaveBeenCalled()
  })
})

describe('another brief of the story', () => {
  it('is turned to with the sidebar as the reader set it up', async () => {
    const turned = { ...other, layout: { width: 500, folded: false } }
    const turn = vi.fn(async () => turned)
    const more = {
      changes: [],
      briefs: [
        { id: sampleBrief.id, by: 'Storypulse' },
        { id: 'other', by: 'Harbour News' },
      ],
    }
    await show({ turn }, { ...sampleView(), more })
    await page.press('\u2068Harbour News\u2069')
    expect(turn).toHaveBeenCalledWith('other')
    expect(page.words).toContain(other.brief.headline)
    expect(sidebar.state()).toBe('open')
  })
})
