import type { Page } from '../../core/session/page'
import { isListed, siteOf } from '../../core/site'
import { browser } from '../../services/browser'
import { conversationChoices, withByItself, withSource } from '../../services/conversation/choices'
import { conversationView } from '../../services/conversation/conversation-view'
import type { Conversations } from '../../services/conversation/conversations'
import { storyOfPage } from '../../services/conversation/story-of-page'
import { COLLECTED, mayCollect } from '../../services/data-collection'
import type { Library } from '../../services/library/library'
import type { Handlers, PageSender } from '../../services/messaging'
import { takePress } from '../../services/presses'
import { tellSidebar } from '../../services/sidebar'

type ConversationHandlers = Pick<
  Handlers,
  | 'sidebar-background:conversation'
  | 'sidebar-background:conversation-choice'
  | 'sidebar-background:thread'
  | 'sidebar-background:thread-saved'
>

/** What the background does on each request about the conversation. */
export function conversationHandlers(
  library: Library,
  conversations: Conversations,
  pageOf: (sender: PageSender) => Promise<Page>,
): ConversationHandlers {
  /** Whether the reader chose that the conversation loads by itself on this site. */
  const isByItself = async ({ url }: PageSender) => {
    const site = siteOf(url)
    if (site === null || !isListed(site, (await conversationChoices.get()).byItself)) return false
    return mayCollect(COLLECTED.byItself)
  }
  const storyOf = async (sender: PageSender) => storyOfPage(await pageOf(sender), library)
  return {
    'sidebar-background:conversation': async ({ action, press }, sender) => {
      const isDue = action === 'load' && (await isByItself(sender))
      if (!isDue && (action === 'load' || action === 'refresh'))
        await takePress(press, `conversation ${action}`)
      const story = await storyOf(sender)
      const view = () => conversationView(story, conversations)
      const tell = async () =>
        tellSidebar(sender.tabId, { name: 'background-sidebar:conversation', view: await view() })
      await conversations.leaveEarlier(story)
      if (action === 'stop') conversations.stop(sender.tabId)
      if (action === 'load' || action === 'refresh')
        await conversations.load(story, action === 'refresh', tell)
      return view()
    },
    'sidebar-background:conversation-choice': async (choice, sender) => {
      const site = siteOf(sender.url)
      if ('source' in choice) {
        await conversationChoices.update((now) => withSource(now, choice.source, choice.on))
      } else if (site !== null && !sender.isPrivate) {
        if (choice.byItself) await takePress(choice.press, 'conversation by itself')
        await conversationChoices.update((now) => withByItself(now, site, choice.byItself))
        // The browser asks on a page of ours alone: the options say what is missing.
        if (choice.byItself && !(await mayCollect(COLLECTED.byItself)))
          await browser.runtime.openOptionsPage()
      }
      return conversationView(await storyOf(sender), conversations)
    },
    'sidebar-background:thread': async ({ key, cursor, answerTo }, sender) =>
      conversations.thread(await storyOf(sender), key, cursor, answerTo),
    'sidebar-background:thread-saved': async ({ key, saved, press }, sender) => {
      if (saved) await takePress(press, `thread ${key}`)
      const story = await storyOf(sender)
      await conversations.save(story, key, saved)
      return conversationView(story, conversations)
    },
  }
}
