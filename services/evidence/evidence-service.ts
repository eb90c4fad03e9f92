import type { Article } from '../../core/article/article'
import { type PageEvidence, pageEvidenceInSteps } from '../../core/evidence/page-evidence'
import { isExcluded } from '../../core/gate-patterns'
import { type FoundLine, foundLine } from '../../core/library/found-line'
import type { Page } from '../../core/session/page'
import type { EvidenceAnswer } from '../../core/views'
import {
  ExcludedPageError,
  failureOf,
  shownBrief,
  TooLittleTextError,
  tabBrief,
  whileItStands,
} from '../brief'
import type { Library } from '../library/library'
import type { ReadingHistory } from '../library/reading-history'
import { addressOf, knownPage } from '../session'
import { settings } from '../settings'
import { injectHighlights } from './inject-highlights'

const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

async function inSteps(steps: Generator<void, PageEvidence>): Promise<PageEvidence> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    // Other tabs ask meanwhile.
    await breath()
  }
}

/** What the page of a tab has for the brief that stands beside it. */
export class EvidenceService {
  constructor(
    private readonly library: Library,
    private readonly read: (page: Page) => Promise<Article>,
    private readonly history: ReadingHistory | null = null,
  ) {}

  /** Reads the page, compares, and makes it ready to be marked. Null where no brief is shown, or one is only asked about. */
  async of(page: Page): Promise<EvidenceAnswer | null> {
    const known = await knownPage(page)
    const shown = known && (await shownBrief(page, known, this.library))
    if (!shown || shown.decision?.kind === 'unsure') return null
    try {
      if (isExcluded(page.url, await settings.get())) throw new ExcludedPageError('This site is left alone')
      const article = await this.read(page)
      if (!article.paragraphs.length) throw new TooLittleTextError('No paragraph was read')
      const evidence = await inSteps(
        pageEvidenceInSteps(article, shown.brief, shown.generated ? await this.passages(page) : undefined),
      )
      await whileItStands(page, injectHighlights(page))
      // Nobody waits for it; what goes wrong is said there.
      if (!page.isPrivate)
        void this.remember(page, shown.decision?.storyId ?? shown.brief.id, article, evidence)
      return { kind: 'evidence', evidence, address: await addressOf(page) }
    } catch (error) {
      return { kind: 'unread', why: failureOf(error) }
    }
  }

  /** Remembers which takeaways were found, once the sidebar has its answer: finding an address for each takes 10 ms. */
  private async remember(
    page: Page,
    id: string,
    article: Article,
    { takeaways }: PageEvidence,
  ): Promise<void> {
    if (!this.history) return
    const found: FoundLine[] = []
    for (const line of takeaways) {
      await breath()
      const one = foundLine(article, line)
      if (one) found.push(one)
    }
    const sought = takeaways.map(({ text }) => text)
    await this.history.found({ id, url: await addressOf(page) }, sought, found)
  }

  /** Where the lines of the page's own brief were cut from. */
  private async passages(page: Page) {
    const briefs = await tabBrief(page.tabId, page.url)
    return (briefs?.shows === 'written' ? (briefs.written ?? briefs.own) : briefs?.own)?.passages
  }
}
