import type { ConversationChoices } from '../../../core/conversation/choices'
import type { SourceId } from '../../../core/conversation/conversation'

/** What the options show of the conversation. */
export interface ConversationOptions {
  choices: ConversationChoices
  /** Sources whose host the browser withholds from us. */
  withheld: readonly SourceId[]
  /** Whether the browser lets the conversation load by itself. */
  mayByItself: boolean
  /** How many threads are saved. */
  saved: number
}

/** What the reader does in the options' section of the conversation. */
export interface ConversationOptionEvents {
  onChoices: (change: Partial<ConversationChoices>) => void
  /** Asks the browser for a source's host. */
  onAllow: (id: SourceId) => void
  /** Asks the browser whether the conversation may load by itself. */
  onAllowByItself: () => void
  onExport: () => void
  onForget: () => void
}
