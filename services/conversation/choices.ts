import {
  type ConversationChoices,
  choicesSchema,
  DEFAULT_CONVERSATION,
} from '../../core/conversation/choices'
import type { SourceId } from '../../core/conversation/conversation'
import { SOURCE_IDS } from '../../core/conversation/conversation'
import { isListed } from '../../core/site'
import { stored } from '../stored'

/** What the reader chose of the conversation. The options page and the background both write it. */
export const conversationChoices = stored<ConversationChoices>(
  'local',
  'conversation',
  choicesSchema,
  DEFAULT_CONVERSATION,
)

/** The choices after a source was switched on or off. */
export function withSource(now: ConversationChoices, id: SourceId, on: boolean): ConversationChoices {
  const chosen = new Set(now.sources)
  if (on) chosen.add(id)
  else chosen.delete(id)
  return { ...now, sources: SOURCE_IDS.filter((one) => chosen.has(one)) }
}

/** The choices after the reader said whether the conversation loads by itself on a site. */
export function withByItself(now: ConversationChoices, site: string, byItself: boolean): ConversationChoices {
  const others = now.byItself.filter((one) => !isListed(site, [one]))
  return { ...now, byItself: byItself ? [...others, site] : others }
}
