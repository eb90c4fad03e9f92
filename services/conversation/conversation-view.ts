import { hostAsked } from '../../core/conversation/choices'
import { SOURCE_IDS } from '../../core/conversation/conversation'
import { rankThreads } from '../../core/conversation/rank'
import { SOURCES } from '../../core/conversation/source-facts'
import type { ConversationSourceRow, ConversationView } from '../../core/conversation/view'
import { isExcluded } from '../../core/gate-patterns'
import { isListed, siteOf } from '../../core/site'
import { COLLECTED, mayCollect } from '../data-collection'
import { settings } from '../settings'
import { conversationChoices } from './choices'
import type { Conversations } from './conversations'
import { mayAsk } from './permission'
import type { StoryOfPage } from './story-of-page'
import { visitOf } from './visit'

/** All there is to say of the conversation about the story beside a page. Asks nobody. */
export async function conversationView(
  story: StoryOfPage,
  conversations: Conversations,
): Promise<ConversationView> {
  const { page, brief, addresses, closed } = story
  const [choices, visit, saved, now] = await Promise.all([
    conversationChoices.get(),
    visitOf(page.tabId, page.url, brief.id),
    conversations.saved.of(brief.id).catch((error: unknown) => {
      // Without a database what was saved is out of reach; all else goes on.
      console.warn(error)
      return []
    }),
    settings.get(),
  ])
  const asking = conversations.asking(story)
  const sources = await Promise.all(
    SOURCE_IDS.map(async (id): Promise<ConversationSourceRow> => {
      const host = hostAsked(id, choices)
      const answer = visit.answers[id]
      const state = asking.has(id) ? 'asking' : !answer ? 'unasked' : answer.failure ? 'failed' : 'answered'
      return {
        id,
        host,
        on: choices.sources.includes(id),
        withheld: !(await mayAsk(host)),
        requests: SOURCES[id].requests(addresses.length),
        state,
        failure: answer?.failure ?? null,
        found: answer?.threads.length ?? 0,
      }
    }),
  )
  const answers = Object.values(visit.answers).flatMap((answer) => answer ?? [])
  const threads = answers.flatMap((answer) => answer.threads)
  const site = siteOf(page.url)
  const mayLoad = site !== null && !page.isPrivate && !closed && !isExcluded(page.url, now)
  return {
    closed,
    sources,
    addresses: addresses.map(({ url }) => url),
    asked: answers.length > 0 || asking.size > 0,
    isEvicted: visit.isGivenUp === true,
    at: answers.length ? Math.max(...answers.map(({ at }) => at)) : null,
    threads: rankThreads(threads, addresses[0]?.key ?? '', Date.now()),
    saved: saved.map(({ thread }) => thread),
    byItself: mayLoad ? isListed(site, choices.byItself) && (await mayCollect(COLLECTED.byItself)) : null,
    mastodon: choices.instances.mastodon,
  }
}
