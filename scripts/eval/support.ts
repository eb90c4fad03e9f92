import type { Article } from '../../core/article/article'
import { likeness, weighLine } from '../../core/evidence/likeness'
import { lineEvidence } from '../../core/evidence/line-evidence'
import { EVIDENCE_MODEL } from '../../core/evidence/model'
import { indexArticle, type PageIndex } from '../../core/evidence/page-index'
import { readWords } from '../../core/evidence/read-words'
import { searchPage } from '../../core/evidence/search-page'
import { tokens } from '../../core/text/tokens'
import { crossJudged, fitFollows, judgedItems, pairwise } from '../train-evidence/judges'
import { setName } from './data'
import { readSupport, type SupportItem } from './evidence-sets'
import { rounded } from './figures'
import { numberAlarms } from './number-alarms'
import { areaUnderCurve, balancedAccuracy, bestThreshold } from './rates'

interface Figures {
  balancedAccuracy: number
  auc: number
  pairwise?: number
}

function figuresOf(
  items: readonly SupportItem[],
  scores: readonly number[],
  said: readonly boolean[],
): Figures {
  const positive = items.map(({ supported }) => supported)
  const paired = items.map(({ pair, supported, page }) => ({
    positive: supported,
    pair: pair && `${page} ${pair}`,
  }))
  return {
    balancedAccuracy: balancedAccuracy(said, positive),
    auc: areaUnderCurve(scores, positive),
    ...(items.some(({ pair }) => pair) && { pairwise: pairwise(paired, scores) }),
  }
}

/** What a known way scores, with the threshold that is best on these very lines: generous to it. */
function generous(items: readonly SupportItem[], scores: readonly number[]): Figures {
  const positive = items.map(({ supported }) => supported)
  const from = bestThreshold(scores, positive)
  return figuresOf(
    items,
    scores,
    scores.map((score) => score >= from),
  )
}

const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), 0)

/**
 * The verdict beside a line against people's word: `found` for supported, anything else for not. In folds: the same score by
 * models that learnt from the other pages of the same part, with the shipped threshold.
 */
export function evalSupport(data: string, limit: number): Record<string, unknown> {
  const items = readSupport(data, limit)
  const pages = new Map<Article, PageIndex>()
  const looked = items.map(({ article, line }) => {
    const page = pages.get(article) ?? indexArticle(article)
    pages.set(article, page)
    const read = readWords(line, tokens(line), page.language)
    const like = likeness(page, weighLine(page, read))
    return {
      evidence: lineEvidence(page, line),
      says: searchPage(page, line, EVIDENCE_MODEL).says,
      overlap: most(like.sharedRareHere),
      bm25: most(like.bm25),
      cosine: most(like.cosine),
      grams: most(like.grams),
    }
  })
  const said = looked.map(({ evidence }) => evidence.verdict === 'found')
  const says = looked.map((one) => one.says)
  const rows = judgedItems(items, EVIDENCE_MODEL.rank)
  const table: Record<string, Record<string, number>> = {}
  const result: Record<string, number> = {}
  const parts = [...new Set(items.map(({ part }) => part))]
  for (const part of parts) {
    const at = items.flatMap((item, i) => (item.part === part ? [i] : []))
    const pick = <T>(of: readonly T[]) => at.flatMap((i) => of[i] ?? [])
    const own = at.flatMap((i) => items[i] ?? [])
    const shown = figuresOf(
      own,
      pick(says),
      at.map((i) => said[i] === true),
    )
    const inFolds = crossJudged(pick(rows), fitFollows)
    const crossed = figuresOf(
      own,
      inFolds,
      inFolds.map((score) => score >= EVIDENCE_MODEL.follows.from),
    )
    table[`${part}: storypulse`] = rounded(shown)
    table[`${part}: score learnt in folds`] = rounded(crossed)
    table[`${part}: word overlap with IDF`] = rounded(
      generous(
        own,
        at.map((i) => looked[i]?.overlap ?? 0),
      ),
    )
    table[`${part}: BM25`] = rounded(
      generous(
        own,
        at.map((i) => looked[i]?.bm25 ?? 0),
      ),
    )
    table[`${part}: TF-IDF cosine`] = rounded(
      generous(
        own,
        at.map((i) => looked[i]?.cosine ?? 0),
      ),
    )
    table[`${part}: character 4-grams`] = rounded(
      generous(
        own,
        at.map((i) => looked[i]?.grams ?? 0),
      ),
    )
    const prefix = parts.length > 1 ? `${part}.` : ''
    for (const [name, value] of Object.entries(rounded(shown))) result[`${prefix}${name}`] = value
    for (const [name, value] of Object.entries(rounded(crossed))) result[`${prefix}folds.${name}`] = value
  }
  console.table(table)
  const whole = rounded(figuresOf(items, says, said))
  const alarms = numberAlarms(
    looked.map(({ evidence }, i) => ({ evidence, supported: items[i]?.supported === true })),
  )
  return {
    task: 'support',
    set: setName(data),
    items: items.length,
    ...whole,
    ...result,
    ...rounded(alarms),
  }
}
