import type { Choices } from '../../../core/conversation/choices'
import type { SourceId } from '../../../core/conversation/conversation'

/** What the options show of the conversation. */
export interface ConversationOptions {
  choices: Choices
  /** Sources whose host the browser withholds from us. */
  withheld: readonly SourceId[]
  /** How many threads are saved. */
  saved: number
}

/** What the reader does in the options' section of the conversation. */
export interface ConversationOptionEvents {
  onChoices: (change: Partial<Choices>) => void
  /** Asks the browser for a source's host. */
  onAllow: (id: SourceId) => void
  onExport: () => void
  onForget: () => void
}
