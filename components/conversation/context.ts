import { createContext } from 'preact'
import type { ConversationState } from './types'

/** The conversation of the sidebar above; null where nobody can be asked, as on the demo page. */
export const ConversationContext = createContext<ConversationState | null>(null)
