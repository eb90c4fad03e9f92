import type { PageCard } from '../article/page-card'
import type { Answer, Decision } from './decision'
import { compare } from './features'
import { isHeadline, kindOf } from './kind'
import { MATCH_MODEL, matchProbability, score } from './model'
import { opensFrom, openThreshold } from './open-threshold'
import { candidatesInOtherLanguages, questionInOtherLanguage } from './other-language'
import { type Pairing, pairing } from './pairing'
import { partsOfCard } from './parts'
import { buildProfile, type PageProfile } from './profile'
import { reasonsFor } from './reasons'
import type { StoryIndex, UnreadRecord } from './story-index'
import { weighed } from './weighed'

/** Briefs compared in full. On all sets measured the right one, when chosen, was among the first five. */
const CANDIDATES = 8

/** One brief compared with a page. */
export interface Comparison {
  id: string
  pair: Pairing
  features: Float64Array
  score: number
}

/** A page's profile is asked for twice: to read what it is compared with, and to compare it. */
const profiles = new WeakMap<PageCard, PageProfile>()

function profileOf(card: PageCard): PageProfile {
  const profile = profiles.get(card) ?? buildProfile(partsOfCard(card))
  profiles.set(card, profile)
  return profile
}

/**
 * The records that must be read before `decide` can compare a page with the briefs that share most with it; none where the
 * reader's answers or the address decide.
 */
export function recordsToRead(
  card: PageCard,
  stories: StoryIndex,
  answers: readonly Answer[],
): UnreadRecord[] {
  if (withoutContent(card, stories, answers)) return []
  const profile = profileOf(card)
  return stories.unread([
    ...stories.candidates(profile, CANDIDATES),
    ...candidatesInOtherLanguages(profile, stories),
  ])
}

/** Compares a page with the briefs that share most with it, best first. @param notBy whose briefs are left out. */
export function compareWithStories(page: PageProfile, stories: StoryIndex, notBy?: string): Comparison[] {
  const weighedPage = weighed(page, stories.weigh)
  const compared = stories.candidates(page, CANDIDATES, notBy).flatMap((id) => {
    const profile = stories.profileOf(id)
    if (!profile) return []
    const pair = pairing(weighedPage, weighed(profile, stories.weigh))
    const features = compare(pair)
    return [{ id, pair, features, score: score(features, MATCH_MODEL[kindOf(page, profile)]) }]
  })
  return compared.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

const barredBy = (answers: readonly Answer[]) =>
  new Set(answers.filter(({ answer }) => answer === 'other').map(({ storyId }) => storyId))

/** What the reader's answers or the card's addresses decide, for a page found there before. */
function withoutContent(card: PageCard, stories: StoryIndex, answers: readonly Answer[]): Decision | null {
  const same = answers.find(({ storyId, answer }) => answer === 'same' && stories.has(storyId))
  if (same) return { kind: 'same-page', storyId: same.storyId, probability: 1, reasons: [{ kind: 'answer' }] }
  const barred = barredBy(answers)
  for (const address of [card.url, ...card.otherAddresses]) {
    const id = stories.storiesAt(address).find((story) => !barred.has(story))
    if (id !== undefined)
      return { kind: 'same-page', storyId: id, probability: 1, reasons: [{ kind: 'address', address }] }
  }
  return null
}

/** What a comparison of texts decides. */
function judged(best: Comparison | undefined, profile: PageProfile): Decision {
  if (!best) return { kind: 'none' }
  const certainty = matchProbability(best.score)
  const { open, ask } = isHeadline(profile) ? MATCH_MODEL.headline : MATCH_MODEL.text
  if (certainty < ask) return { kind: 'none' }
  const kind = certainty >= opensFrom(openThreshold(best.pair), open) ? 'same-story' : 'unsure'
  return { kind, storyId: best.id, probability: certainty, reasons: reasonsFor(best.pair, profile) }
}

/**
 * Which story a page tells. The reader's answers on this page win, then an address of the story, then the content.
 * Never throws, whatever the card holds, once `recordsToRead` names nothing any more.
 * @param answers the reader's words on this page's address.
 */
export function decide(card: PageCard, stories: StoryIndex, answers: readonly Answer[]): Decision {
  const known = withoutContent(card, stories, answers)
  if (known) return known

  const barred = barredBy(answers)
  const profile = profileOf(card)
  const best = compareWithStories(profile, stories).find(({ id }) => !barred.has(id))
  const found = judged(best, profile)
  return found.kind === 'none' ? questionInOtherLanguage(profile, stories, (id) => barred.has(id)) : found
}

/** The records that must be read before `decideAmongOthers`; none where the address decides, or no one else made briefs. */
export function recordsOfOthers(card: PageCard, stories: StoryIndex, maker: string): UnreadRecord[] {
  if (withoutContent(card, stories, []) || !stories.hasOtherMakersThan(maker)) return []
  return stories.unread(stories.candidates(profileOf(card), CANDIDATES, maker))
}

/**
 * Which story a brief of a maker tells, among those told by others: by the address, of whoever's story, else by content.
 * Nothing is asked, and other languages are not looked at.
 * @param card the brief as a page.
 */
export function decideAmongOthers(card: PageCard, stories: StoryIndex, maker: string): Decision {
  const known = withoutContent(card, stories, [])
  if (known) return known
  if (!stories.hasOtherMakersThan(maker)) return { kind: 'none' }
  const profile = profileOf(card)
  return judged(compareWithStories(profile, stories, maker)[0], profile)
}
