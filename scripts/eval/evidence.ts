import { type LikenessName, likeness } from '../../core/evidence/likeness'
import { lineEvidence } from '../../core/evidence/line-evidence'
import { EVIDENCE_MODEL } from '../../core/evidence/model'
import { indexArticle } from '../../core/evidence/page-index'
import { searchPage } from '../../core/evidence/search-page'
import { crossRanked, type PreparedClaim, paragraphsInOrder, prepareClaim } from '../train-evidence/claims'
import { crossJudged, fitPresent, judgedClaim } from '../train-evidence/judges'
import { setName } from './data'
import { readClaims } from './evidence-sets'
import { rounded } from './figures'
import { type Hits, hits } from './hits'
import { numberAlarms } from './number-alarms'
import { areaUnderCurve } from './rates'

const BASELINES: Record<string, LikenessName> = {
  'word overlap with IDF': 'sharedRareHere',
  BM25: 'bm25',
  'TF-IDF cosine': 'cosine',
  'character 4-grams': 'grams',
}

const share = <T>(of: readonly T[], holds: (one: T) => boolean) =>
  of.filter(holds).length / Math.max(1, of.length)

function baseline(claims: readonly PreparedClaim[], name: LikenessName): Hits {
  return hits(
    claims.map(({ claim, page, line }) => {
      const scores = likeness(page, line)[name]
      const order = page.sentences
        .map(({ index }) => ({ sentence: index, strength: scores[index] ?? 0 }))
        .sort((a, b) => b.strength - a.strength || a.sentence - b.sentence)
      return { order: paragraphsInOrder(page, order), sets: claim.sets }
    }),
  )
}

/**
 * Passages for claims against those people marked, beside known ways to rank, and how rightly it is said that there are none.
 * The rows in folds are by models trained on the folder's other pages: those to go by where the folder was trained on.
 */
export function evalEvidence(data: string, limit: number): Record<string, unknown> {
  const claims = readClaims(data, limit)
  let spent = 0
  const looked = claims.map((claim) => {
    const started = performance.now()
    const page = indexArticle(claim.article)
    const evidence = lineEvidence(page, claim.line)
    spent += performance.now() - started
    const { order, present } = searchPage(page, claim.line, EVIDENCE_MODEL)
    return { claim, evidence, present, order: paragraphsInOrder(page, order) }
  })
  const carried = looked.filter(({ claim }) => claim.sets.length > 0)
  const own = hits(carried.map(({ order, claim }) => ({ order, sets: claim.sets })))

  const prepared = claims.map(prepareClaim)
  const withSets = prepared.filter(({ claim }) => claim.sets.length > 0)
  const orders = crossRanked(prepared)
  const folds = hits(
    withSets.map((one) => ({
      order: paragraphsInOrder(one.page, orders.get(one) ?? []),
      sets: one.claim.sets,
    })),
  )
  const rows = prepared.map((one) => judgedClaim(one, orders.get(one) ?? []))
  const isPresent = rows.map(({ positive }) => positive)
  const foldsAuc = areaUnderCurve(crossJudged(rows, fitPresent), isPresent)

  const table: Record<string, Record<string, number>> = {
    storypulse: rounded(own),
    'storypulse, in folds': rounded(folds),
  }
  for (const [name, way] of Object.entries(BASELINES)) table[name] = rounded(baseline(withSets, way))
  console.table(table)

  const of = (label: string) => looked.filter(({ claim }) => claim.label === label)
  const isAbsent = ({ evidence }: { evidence: { verdict: string } }) => evidence.verdict === 'absent'
  const verdicts: Record<string, Record<string, number>> = {}
  for (const label of new Set(claims.map((claim) => claim.label))) {
    verdicts[label] = rounded({
      claims: of(label).length,
      ...Object.fromEntries(
        (['found', 'partly', 'absent'] as const).map((verdict) => [
          verdict,
          share(of(label), ({ evidence }) => evidence.verdict === verdict),
        ]),
      ),
    })
  }
  console.table(verdicts)
  const alarms = numberAlarms(
    looked.map(({ claim, evidence }) => ({ evidence, supported: claim.label === 'supported' })),
  )
  const abstain = {
    abstainRecall: share(of('not_supported'), isAbsent),
    abstainFalse: share(of('supported'), isAbsent),
    abstainAuc: areaUnderCurve(
      looked.map(({ present }) => present),
      looked.map(({ claim }) => claim.label !== 'not_supported'),
    ),
  }
  return {
    task: 'evidence',
    set: setName(data),
    items: claims.length,
    ...rounded({ hit1: own.hit1, hit3: own.hit3, fullSet5: own.fullSet5, ...abstain }),
    ...rounded({
      'folds.hit1': folds.hit1,
      'folds.hit3': folds.hit3,
      'folds.fullSet5': folds.fullSet5,
      'folds.abstainAuc': foldsAuc,
    }),
    ...rounded(alarms),
    msPerClaim: Number((spent / Math.max(1, claims.length)).toFixed(2)),
  }
}
