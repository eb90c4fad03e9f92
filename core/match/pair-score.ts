import type { PageCard } from '../article/page-card'
import { compare } from './features'
import { kindOf } from './kind'
import { MODEL, score } from './model'
import { pairing } from './pairing'
import { partsOfCard } from './parts'
import { buildProfile } from './profile'
import type { StoryIndex } from './story-index'
import { weighed } from './weighed'

/** The log-odds that a page tells one given story, whatever other briefs there are; -50 for an unknown story. */
export function pairScore(card: PageCard, stories: StoryIndex, id: string): number {
  const brief = stories.profileOf(id)
  if (!brief) return -50
  const page = buildProfile(partsOfCard(card))
  const features = compare(pairing(weighed(page, stories.weigh), weighed(brief, stories.weigh)))
  return score(features, MODEL[kindOf(page, brief)])
}
