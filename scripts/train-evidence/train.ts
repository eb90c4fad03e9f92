import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quantile } from '../../bench/lib/statistics'
import type { EvidenceModel } from '../../core/evidence/model'
import { inOwnWords } from '../../core/evidence/search-page'
import { readClaims, readSupport } from '../eval/evidence-sets'
import { rounded } from '../eval/figures'
import { hits } from '../eval/hits'
import { areaUnderCurve, balancedAccuracy, bestThreshold } from '../eval/rates'
import { figuresFile } from '../lib/figures-file'
import { crossRanked, fitRank, paragraphsInOrder, prepareClaim } from './claims'
import { crossJudged, fitCarries, fitFollows, fitPresent, judgedClaim, judgedItems, pairwise } from './judges'

const MODEL = 'core/evidence/model.gen.json'
/** Share of lines that a page carries of which it may be said that it does not. */
const WRONGLY_ABSENT = 0.03

const short = (value: number) => Number(value.toPrecision(4))

/**
 * Trains on all data, takes thresholds from scores of folds, writes the figures and prints those of folds by page.
 * @param out a folder to write to instead of the shipped place.
 */
export function trainEvidence(data: string, out: string | undefined): void {
  const claims = readClaims(join(data, 'wice_evidence')).map(prepareClaim)
  const orders = crossRanked(claims)
  const carried = claims.filter(({ claim }) => claim.sets.length > 0)
  const rank = fitRank(claims)

  const about = claims.map((one) => judgedClaim(one, orders.get(one) ?? []))
  const presence = crossJudged(about, fitPresent)
  const isPresent = about.map(({ positive }) => positive)
  const presentFrom = short(
    quantile(
      presence.filter((_, i) => claims[i]?.claim.label === 'supported'),
      WRONGLY_ABSENT,
    ),
  )

  const votes = judgedItems(readSupport(join(data, 'qags_support')), rank)
  const news = votes.filter(({ part }) => part === 'cnndm')
  const follow = [...news, ...judgedItems(readSupport(join(data, 'falke_sentence_pairs')), rank)]
  const following = crossJudged(follow, fitFollows)
  const newsScores = following.slice(0, news.length)
  const newsRight = news.map(({ positive }) => positive)
  const followsFrom = short(bestThreshold(newsScores, newsRight))

  const wholly = about.map((item, i) => ({ ...item, positive: claims[i]?.claim.label === 'supported' }))
  const own = [...wholly, ...votes.filter(({ part }) => part === 'xsum')]
  const carrying = crossJudged(own, fitCarries)
  const far = own.map(({ row }) => inOwnWords(row) > 0.5)
  const farScores = carrying.filter((_, i) => far[i])
  const farRight = own.filter((_, i) => far[i]).map(({ positive }) => positive)
  const carriesFrom = short(bestThreshold(farScores, farRight))

  const model: EvidenceModel = {
    rank,
    present: { ...fitPresent(about), from: presentFrom },
    follows: { ...fitFollows(follow), from: followsFrom },
    carries: { ...fitCarries(own), from: carriesFrom },
  }
  writeFileSync(figuresFile(MODEL, out), `${JSON.stringify(model)}\n`)

  const told = (scores: readonly number[], from: number, positive: readonly boolean[]) =>
    balancedAccuracy(
      scores.map((score) => score >= from),
      positive,
    )
  console.log('Cross-validated by page, five folds. Passages of claims:')
  console.table(
    rounded(
      hits(
        carried.map((one) => ({
          order: paragraphsInOrder(one.page, orders.get(one) ?? []),
          sets: one.claim.sets,
        })),
      ),
    ),
  )
  console.log('Whether the page says anything of a line, and whether a line says what its passages say:')
  console.table({
    present: rounded({ auc: areaUnderCurve(presence, isPresent), from: presentFrom }),
    'follows, news': rounded({
      auc: areaUnderCurve(newsScores, newsRight),
      from: followsFrom,
      balancedAccuracy: told(newsScores, followsFrom, newsRight),
    }),
    'follows, pairs': rounded({ pairwise: pairwise(follow, following) }),
    'carries, in own words': rounded({
      auc: areaUnderCurve(farScores, farRight),
      from: carriesFrom,
      balancedAccuracy: told(farScores, carriesFrom, farRight),
    }),
  })
}
