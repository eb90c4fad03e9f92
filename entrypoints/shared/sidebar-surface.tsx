import { QuestionBar } from '../../components/sidebar/question-bar'
import { Sidebar, type SidebarEvents } from '../../components/sidebar/sidebar'
import { type Text, TextProvider } from '../../components/text'
import type { SidebarModel } from './sidebar-model'

interface Events extends SidebarEvents {
  onAnswer: (answer: 'same' | 'other') => void
  onUndo: () => void
}

interface Props {
  model: SidebarModel
  text: Text
  events: Events
}

/** The question or the sidebar, whichever the model holds. */
export function SidebarSurface({ model, text, events }: Props) {
  const question = model.question.value
  const { width, folded } = model.layout.value
  return (
    <TextProvider text={text}>
      {question ? (
        <div dir={text.dir}>
          <QuestionBar
            headline={question.brief.headline}
            answered={model.answered.value}
            onAnswer={events.onAnswer}
            onUndo={events.onUndo}
            onDismiss={events.onClose}
          />
        </div>
      ) : (
        <Sidebar
          content={model.content.value}
          mode={model.mode.value}
          folded={folded}
          width={width}
          current={model.current.value}
          toast={model.toast.value}
          events={events}
        />
      )}
    </TextProvider>
  )
}
