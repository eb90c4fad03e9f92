import type { PageCard } from '../article/page-card'
import type { Answer, Decision } from './decision'
import { compare, FEATURE_NAMES, type Weighed, weighed } from './features'
import { type MatchModel, MODEL, probability, score } from './model'
import { partsOfCard } from './parts'
import { buildProfile, type PageProfile } from './profile'
import { reasonsFor } from './reasons'
import type { StoryIndex } from './story-index'

/** Briefs compared in full. On all sets measured the right one is among the first eight when it is there at all. */
const CANDIDATES = 12

/** One brief compared with a page. */
export interface Comparison {
  id: string
  brief: Weighed
  features: Float64Array
  score: number
}

/** Compares a page with the briefs that share most with it, best first. */
export function compareWithStories(
  page: PageProfile,
  stories: StoryIndex,
  model: MatchModel = MODEL,
): { page: Weighed; compared: Comparison[] } {
  const weighedPage = weighed(page, stories.weigh)
  const compared = stories.candidates(page, CANDIDATES).flatMap((id) => {
    const profile = stories.profileOf(id)
    if (!profile) return []
    const brief = weighed(profile, stories.weigh)
    const features = compare(weighedPage, brief)
    return [{ id, brief, features, score: score(features, model) }]
  })
  compared.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return { page: weighedPage, compared }
}

/**
 * Share of the names in a brief's headline, by weight, that a page must hold before the brief opens unasked. Pages on
 * another story of the same organisation reach 0.6, retellings in other words 0.9 and more; briefs whose headline names
 * nobody count as 0.7.
 */
const HEADLINE_NAMES = 0.7
const HEADLINE_NAMES_AT = FEATURE_NAMES.indexOf('titleNamesInPage')

/** Whether the page names those the brief is about; where it does not, resemblance alone opens nothing. */
function namesWhoItIsAbout({ features }: Comparison): boolean {
  return (features[HEADLINE_NAMES_AT] ?? 0) >= HEADLINE_NAMES
}

/** The story at one of the card's addresses, for a page found there before. */
function byAddress(card: PageCard, stories: StoryIndex, barred: ReadonlySet<string>): Decision | null {
  for (const address of [card.url, ...card.otherAddresses]) {
    const id = stories.storiesAt(address).find((story) => !barred.has(story))
    if (id !== undefined)
      return { kind: 'same-page', storyId: id, probability: 1, reasons: [{ kind: 'address', address }] }
  }
  return null
}

/**
 * Which story a page tells. The reader's answers on this page win, then an address of the story, then the content.
 * Never throws, whatever the card holds.
 * @param answers the reader's words on this page's address.
 */
export function decide(card: PageCard, stories: StoryIndex, answers: readonly Answer[]): Decision {
  const same = answers.find(({ storyId, answer }) => answer === 'same' && stories.has(storyId))
  if (same) return { kind: 'same-page', storyId: same.storyId, probability: 1, reasons: [{ kind: 'answer' }] }
  const barred = new Set(answers.filter(({ answer }) => answer === 'other').map(({ storyId }) => storyId))
  const found = byAddress(card, stories, barred)
  if (found) return found

  const profile = buildProfile(partsOfCard(card))
  const { page, compared } = compareWithStories(profile, stories)
  const best = compared.find(({ id }) => !barred.has(id))
  if (!best) return { kind: 'none' }
  const certainty = probability(best.score)
  if (certainty < MODEL.ask) return { kind: 'none' }
  const kind = certainty >= MODEL.open && namesWhoItIsAbout(best) ? 'same-story' : 'unsure'
  return { kind, storyId: best.id, probability: certainty, reasons: reasonsFor(page, best.brief, profile) }
}
