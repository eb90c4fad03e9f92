import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { NotArticle } from '../../core/article/page-card'
import { PROJECT } from '../../tests/harness/browsers'
import { storedPages, visitStoredPages } from '../lib/real-pages'
import { spread } from '../lib/statistics'
import { bundle } from './bundle'
import { GATE, readStoredPage } from './read-stored-page'

/** What is measured on: folders of stored pages, each with an items.jsonl. */
export interface GateTask {
  browser: Browser
  /** Folders of articles. */
  articles: readonly string[]
  /** Folders of other pages. */
  negatives: readonly string[]
  /** Pages taken of each folder; all where it is left out. */
  limit?: number | undefined
}

/** A page the gate judged wrongly; `why` is what it held the page to be. */
export interface Mistake {
  url: string
  why: NotArticle | 'article'
}

/** Rates are fractions, times ms in a fresh page (cold) and in one where the gate ran before (warm). */
export interface GateFigures {
  items: number
  precision: number
  recall: number
  falsePositives: number
  msMedian: number
  msP95: number
  warmMsMedian: number
  warmMsP95: number
  missed: Mistake[]
  taken: Mistake[]
}

/** Runs the gate's own modules over stored pages in Chromium, network and page scripts off. */
export async function measureGate({ browser, articles, negatives, limit }: GateTask): Promise<GateFigures> {
  const gate = await bundle(join(PROJECT, 'page', 'gate', 'read-gate-report.ts'), GATE)
  const cold: number[] = []
  const warm: number[] = []
  const missed: Mistake[] = []
  const taken: Mistake[] = []
  let right = 0

  const visit = async (folder: string, isArticle: boolean) => {
    await visitStoredPages(browser, folder, await storedPages(folder, limit), async (page, { url }) => {
      const { report, coldMs, warmMs } = await readStoredPage(page, gate)
      cold.push(coldMs)
      warm.push(warmMs)
      if ('card' in report) {
        if (isArticle) right++
        else taken.push({ url, why: 'article' })
      } else if (isArticle) missed.push({ url, why: report.notArticle })
    })
  }
  for (const folder of articles) await visit(folder, true)
  for (const folder of negatives) await visit(folder, false)

  const coldSpread = spread(cold)
  const warmSpread = spread(warm)
  return {
    items: cold.length,
    precision: right / (right + taken.length),
    recall: right / (right + missed.length),
    falsePositives: taken.length,
    msMedian: coldSpread.median,
    msP95: coldSpread.p95,
    warmMsMedian: warmSpread.median,
    warmMsP95: warmSpread.p95,
    missed,
    taken,
  }
}
