import type { ConversationView, ThreadAnswer } from '../../core/conversation/view'
import type { ask } from '../../services/messaging'

/** What the conversation's section needs of the background. */
export interface ConversationLink {
  /** `load` and `refresh` ask the sources; nothing else does. */
  request(action: 'view' | 'load' | 'refresh' | 'stop', press?: string): Promise<ConversationView>
  choose(
    choice: { source: string; on: boolean } | { byItself: boolean; press?: string },
  ): Promise<ConversationView>
  thread(key: string, cursor: string | null, answerTo: string | null): Promise<ThreadAnswer>
  save(key: string, saved: boolean, press?: string): Promise<ConversationView>
}

/** Asks the background. */
export type AskBackground = typeof ask

/** The link of a sidebar beside a web page. */
export const conversationLink = (ask: AskBackground): ConversationLink => ({
  request: (action, press) => ask('sidebar-background:conversation', { action, ...(press && { press }) }),
  choose: (choice) => ask('sidebar-background:conversation-choice', choice),
  thread: (key, cursor, answerTo) => ask('sidebar-background:thread', { key, cursor, answerTo }),
  save: (key, saved, press) =>
    ask('sidebar-background:thread-saved', { key, saved, ...(press && { press }) }),
})
