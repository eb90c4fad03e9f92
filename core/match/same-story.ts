import type { PageCard } from '../article/page-card'
import type { Brief } from '../brief/brief'
import { compare } from './features'
import { type Kind, kindOf } from './kind'
import { MATCH_MODEL, matchProbability, score } from './model'
import { openings } from './openings'
import { pairing } from './pairing'
import { partsOfCard } from './parts'
import { buildProfile } from './profile'
import { StoryIndex } from './story-index'
import { weighed } from './weighed'

/**
 * A page and a brief compared with no library around them, and which regression is for them. The features are those of
 * `MATCH_FEATURES`, and `openings`.
 */
export function comparePair(card: PageCard, brief: Brief): { kind: Kind; features: Float64Array } {
  const alone = new StoryIndex()
  alone.add(brief)
  const page = buildProfile(partsOfCard(card))
  const other = alone.profileOf(brief.id) ?? page
  const pair = pairing(weighed(page, alone.weigh), weighed(other, alone.weigh))
  return { kind: kindOf(page, other), features: Float64Array.of(...compare(pair), openings(pair)) }
}

/** Whether two texts are taken for the same story. */
export interface PairDecision {
  same: boolean
  probability: number
}

/**
 * Whether a page and a brief that are already laid beside each other tell the same story. `decide` finds a page's story
 * among many, where nearly all are others; here the two were picked, and half of such pairs may well be one story.
 */
export function sameStory(card: PageCard, brief: Brief): PairDecision {
  const { kind, features } = comparePair(card, brief)
  const model = MATCH_MODEL.pair[kind]
  const certainty = matchProbability(score(features, model))
  return { same: certainty >= model.open, probability: certainty }
}
