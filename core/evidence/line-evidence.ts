import type { Passage } from '../article/passage'
import { differencesOf } from './differences'
import type { EvidencePassage, LineEvidence, Missing, Verdict } from './evidence'
import { lacksFacts, missingOf } from './missing'
import { EVIDENCE_MODEL, type EvidenceModel } from './model'
import type { PageIndex, PageSentence } from './page-index'
import { isCutFrom, quotedPassage } from './quoted'
import type { Ranked } from './rank'
import { searchPage } from './search-page'

const MOST_PASSAGES = 3
/** A further passage adds at least this share of the line's weight. */
const WORTHWHILE = 0.1

const NOTHING: Missing = { words: [], names: [], numbers: [], dates: [] }

const exact = (text: string, passages: readonly Passage[]): LineEvidence => ({
  text,
  verdict: 'found',
  passages: passages.map((passage) => ({ passage, strength: 1 })),
  missing: NOTHING,
  differences: [],
})

interface Chosen extends EvidencePassage {
  sentence: PageSentence
}

/** The best sentence and those after it that add to it. */
function worthwhile(
  page: PageIndex,
  { keys, mixed }: { keys: readonly number[]; mixed: ReadonlyMap<number, number> },
  order: readonly Ranked[],
): Chosen[] {
  const whole = [...mixed.values()].reduce((sum, value) => sum + value, 0) || 1
  const held = new Set<number>()
  const chosen: Chosen[] = []
  for (const { sentence: at, strength } of order.slice(0, MOST_PASSAGES)) {
    const sentence = page.sentences[at]
    if (!sentence) continue
    const added = keys.filter((key) => sentence.keys.has(key) && !held.has(key))
    const share = added.reduce((sum, key) => sum + (mixed.get(key) ?? 0), 0) / whole
    if (chosen.length && share < WORTHWHILE) continue
    chosen.push({ passage: sentence.passage, strength, sentence })
    for (const key of added) held.add(key)
  }
  return chosen
}

/**
 * What the page has for a line.
 * @param known where the line was cut from, if it was; used where the page still says so there.
 */
export function lineEvidence(
  page: PageIndex,
  text: string,
  known: readonly Passage[] = [],
  model: EvidenceModel = EVIDENCE_MODEL,
): LineEvidence {
  const [only] = known
  if (only && known.length === 1 && isCutFrom(page.article, only, text)) return exact(text, [only])
  const quoted = quotedPassage(page.article, text)
  if (quoted) return exact(text, [quoted])
  const { tokens, line, order, present, says } = searchPage(page, text, model)
  const missing = missingOf(page, text, tokens, line.read)
  if (!order.length || present < model.present.from)
    return { text, verdict: 'absent', passages: [], missing, differences: [] }
  const chosen = worthwhile(page, line, order)
  const differences = differencesOf(
    page,
    { text, tokens, read: line.read },
    chosen.map(({ sentence }) => sentence),
  )
  const verdict: Verdict = says < 0 || lacksFacts(missing) ? 'partly' : 'found'
  const passages = chosen.map(({ passage, strength }) => ({ passage, strength }))
  return { text, verdict, passages, missing, differences }
}
