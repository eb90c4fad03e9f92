import type {
  ConversationOptionEvents,
  ConversationOptions,
} from '../../components/conversation/options/types'
import { DEFAULT_CONVERSATION } from '../../core/conversation/choices'
import { log } from './log'

export const conversationOptions: ConversationOptions = {
  choices: DEFAULT_CONVERSATION,
  withheld: [],
  mayByItself: true,
  saved: 0,
}

export const conversationOptionEvents: ConversationOptionEvents = {
  onChoices: log('choices'),
  onAllow: log('allow'),
  onAllowByItself: log('allow by itself'),
  onExport: log('export threads'),
  onForget: log('forget threads'),
}
