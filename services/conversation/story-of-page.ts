import type { Brief } from '../../core/brief/brief'
import { type StoryAddress, storyAddresses } from '../../core/conversation/story-addresses'
import type { ConversationClosed } from '../../core/conversation/view'
import { isPrivateAddress } from '../../core/gate-patterns'
import type { Page } from '../../core/session/page'
import { isPersonal } from '../../core/session/tab-session'
import { shownBrief } from '../brief'
import type { Library } from '../library/library'
import { knownPage } from '../session'

/** The story that is shown beside a page, and what of it others may be told. */
export interface StoryOfPage {
  page: Page
  brief: Brief
  addresses: StoryAddress[]
  closed: ConversationClosed | null
}

/** The page shows no brief, or another one by now. */
export class NoStoryError extends Error {
  override readonly name = 'NoStoryError'
}

/**
 * The story beside a page. Of a mailbox, a bank or a page of the reader's own network no address is told to anyone.
 * @throws NoStoryError where none is shown.
 */
export async function storyOfPage(page: Page, library: Library): Promise<StoryOfPage> {
  const known = await knownPage(page)
  const shown = known && (await shownBrief(page, known, library))
  if (!known || !shown) throw new NoStoryError('No story is shown beside this page')
  const { brief } = shown
  if (isPersonal(known) || isPrivateAddress(page.url))
    return { page, brief, addresses: [], closed: 'own affair' }
  // A page that is a brief of another page has addresses of its own, which are not the story's.
  const isOfOther = shown.generated !== null && shown.generated.saving !== null
  const card = 'card' in known.found && !isOfOther ? known.found.card : null
  const addresses = storyAddresses(brief, card)
  return { page, brief, addresses, closed: addresses.length ? null : 'no address' }
}
