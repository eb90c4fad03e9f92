import type { PageCard } from '../article/page-card'
import type { Answer, Decision } from './decision'
import { compare, type Weighed, weighed } from './features'
import { isHeadline, kindOf } from './kind'
import { type MatchModel, MODEL, probability, score } from './model'
import { partsOfCard } from './parts'
import { buildProfile, NAME, type PageProfile, TITLE } from './profile'
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
    return [{ id, brief, features, score: score(features, model[kindOf(page, profile)]) }]
  })
  compared.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return { page: weighedPage, compared }
}

/** A name in the headline that the brief says this often is one it is about. */
const SAID_OFTEN = 4

/**
 * Whether the page names all those the brief is about. Where it does not, likeness alone opens nothing: pages on other
 * stories of the same organisation share most of its words. On the sets measured this turns one right opening in sixty
 * into a question. Headlines alone are too short to ask it of them.
 */
function namesWhoItIsAbout(page: Weighed, { brief }: Comparison): boolean {
  const { terms, counts, flags } = brief.profile
  if (kindOf(page.profile, brief.profile) === 'headline') return true
  return terms.every((term, i) => {
    const flag = flags[i] ?? 0
    const central = flag & TITLE && flag & NAME && (counts[i] ?? 0) >= SAID_OFTEN
    return !central || page.at.has(term)
  })
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
  const { open, ask } = isHeadline(profile) ? MODEL.headline : MODEL.text
  if (certainty < ask) return { kind: 'none' }
  const kind = certainty >= open && namesWhoItIsAbout(page, best) ? 'same-story' : 'unsure'
  return { kind, storyId: best.id, probability: certainty, reasons: reasonsFor(page, best.brief, profile) }
}
