import type { ConversationChoices } from '../../../core/conversation/choices'

/** What the options show of the conversation. */
export interface ConversationOptions {
  choices: ConversationChoices
  /** Sources whose host the browser withholds from us. */
  withheld: readonly string[]
  /** Whether the browser lets the conversation load by itself. */
  mayByItself: boolean
  /** How many threads are saved. */
  saved: number
}

/** What the reader does in the options' section of the conversation. */
export interface ConversationOptionEvents {
  onChoices: (change: Partial<ConversationChoices>) => void
  /** Asks the browser for a source's hosts. */
  onAllow: (id: string) => void
  /** Asks the browser whether the conversation may load by itself. */
  onAllowByItself: () => void
  onExport: () => void
  onForget: () => void
}
