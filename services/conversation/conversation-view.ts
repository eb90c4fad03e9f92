import { type ConversationChoices, hostsOf } from '../../core/conversation/choices'
import { rankThreads } from '../../core/conversation/rank'
import type { ConversationSource } from '../../core/conversation/source'
import { SOURCES } from '../../core/conversation/source-list'
import type { ConversationSourceRow, ConversationView, ShareLink } from '../../core/conversation/view'
import { isExcluded } from '../../core/gate-patterns'
import { isListed, siteOf } from '../../core/site'
import { COLLECTED, mayCollect } from '../data-collection'
import { settings } from '../settings'
import { conversationChoices, isWithSession } from './choices'
import type { Conversations } from './conversations'
import { mayAsk } from './permission'
import type { StoryOfPage } from './story-of-page'
import { visitOf } from './visit'

const ALL: readonly ConversationSource[] = SOURCES

/** The forms of all sources that have one, with address and title filled in. */
function shareLinks(url: string, title: string, choices: ConversationChoices): ShareLink[] {
  return ALL.flatMap((source) => {
    const { name, share } = source
    const [host = ''] = hostsOf(source, choices)
    return share ? [{ name, href: share(url, title, host) }] : []
  })
}

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
    ALL.map(async (source): Promise<ConversationSourceRow> => {
      const { id, name, caveats, nothing, untitled } = source
      const hosts = hostsOf(source, choices)
      const may = await Promise.all(hosts.map(mayAsk))
      const session = isWithSession(source, choices, page.isPrivate)
      const answer = visit.answers[id]
      const state = asking.has(id) ? 'asking' : !answer ? 'unasked' : answer.failure ? 'failed' : 'answered'
      return {
        id,
        name,
        hosts,
        on: choices.sources.some((one) => one === id),
        withheld: may.includes(false),
        caveats,
        session,
        requests: source.requests(addresses.length, session),
        state,
        failure: answer?.failure ?? null,
        found: answer?.threads.length ?? 0,
        nothing,
        untitled,
        missed: answer?.missed ?? 0,
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
    share: shareLinks(addresses[0]?.url ?? brief.story.url, brief.story.title, choices),
  }
}
