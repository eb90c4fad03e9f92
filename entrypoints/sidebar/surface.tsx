import { ConversationContext } from '../../components/conversation/context'
import { QuestionBar } from '../../components/sidebar/question-bar'
import { Sidebar } from '../../components/sidebar/sidebar'
import type { SidebarEvents } from '../../components/sidebar/types'
import { type Text, TextProvider } from '../../components/text'
import type { SidebarConversation } from './conversation'
import type { SidebarModel } from './model'

interface Props {
  model: SidebarModel
  text: Text
  /** Null where nobody can be asked about the story. */
  conversation: SidebarConversation | null
  events: SidebarEvents
}

/** The question or the sidebar, whichever the model holds. */
export function SidebarSurface({ model, text, conversation, events }: Props) {
  const question = model.question.value
  const { width, folded } = model.layout.value
  return (
    <TextProvider text={text}>
      {question ? (
        <main class="asking">
          <h1 class="for-readers">{text.t('extName')}</h1>
          <QuestionBar
            headline={question.brief.headline}
            answered={model.answered.value}
            onAnswer={events.onAnswer}
            onUndo={events.onUndo}
            onDismiss={events.onClose}
          />
        </main>
      ) : (
        <ConversationContext.Provider
          value={conversation && { state: conversation.state.value, events: conversation.events }}
        >
          <Sidebar
            state={model.content.value}
            mode={model.mode.value}
            folded={folded}
            width={width}
            currentTakeaway={model.current.value}
            evidence={model.evidence.value}
            canGoBack={model.canGoBack.value}
            answered={model.answered.value}
            toast={model.toast.value}
            confirm={model.confirm.value}
            events={events}
          />
        </ConversationContext.Provider>
      )}
    </TextProvider>
  )
}
