import {
  type ConversationChoices,
  choicesSchema,
  DEFAULT_CONVERSATION,
} from '../../core/conversation/choices'
import type { ConversationSource } from '../../core/conversation/source'
import { SOURCES } from '../../core/conversation/source-list'
import { isListed } from '../../core/site'
import { stored } from '../stored'

/** What the reader chose of the conversation. The options page and the background both write it. */
export const conversationChoices = stored<ConversationChoices>(
  'local',
  'conversation',
  choicesSchema,
  DEFAULT_CONVERSATION,
)

/** The choices after a source was switched on or off; unchanged for what is no source. */
export function withSource(now: ConversationChoices, id: string, on: boolean): ConversationChoices {
  const sources = SOURCES.map((source) => source.id)
  return { ...now, sources: sources.filter((one) => (one === id ? on : now.sources.includes(one))) }
}

/** The choices after the reader said whether the conversation loads by itself on a site. */
export function withByItself(now: ConversationChoices, site: string, byItself: boolean): ConversationChoices {
  const others = now.byItself.filter((one) => !isListed(site, [one]))
  return { ...now, byItself: byItself ? [...others, site] : others }
}

/**
 * Whether a source is asked with the reader's own session. Never for a private window, whose pages must not be told under the
 * reader's name.
 */
export const isWithSession = (
  { id, session }: ConversationSource,
  { sessions }: ConversationChoices,
  isPrivate: boolean,
): boolean => session !== null && !isPrivate && sessions.some((one) => one === id)
