import { ConversationContext } from '../../components/conversation/context'
import { useActions } from '../../components/sidebar/actions'
import { QuestionBar } from '../../components/sidebar/question-bar'
import { Sidebar } from '../../components/sidebar/sidebar'
import { useText } from '../../components/text'
import type { SidebarController } from '../../controllers/sidebar/sidebar'

/** The question or the sidebar, whichever the model holds. */
export function SidebarSurface({ model, conversation }: Pick<SidebarController, 'model' | 'conversation'>) {
  const { t } = useText()
  const { dispatch } = useActions()
  const question = model.question.value
  const { width, folded } = model.layout.value
  if (question)
    return (
      <main class="asking">
        <h1 class="for-readers">{t('extName')}</h1>
        <QuestionBar
          headline={question.brief.headline}
          answered={model.answered.value}
          onAnswer={(answer) => dispatch({ type: 'answer', answer })}
          onUndo={() => dispatch({ type: 'undo answer' })}
          onDismiss={() => dispatch({ type: 'close' })}
        />
      </main>
    )
  return (
    <ConversationContext.Provider value={conversation?.value ?? null}>
      <Sidebar
        state={model.content.value}
        mode={model.mode.value}
        folded={folded}
        width={width}
        currentTakeaway={model.current.value}
        evidence={model.evidence.value}
        canGoBack={model.canGoBack.value}
        guide={model.guide.value}
        answered={model.answered.value}
        toast={model.toast.value}
        confirm={model.confirm.value}
      />
    </ConversationContext.Provider>
  )
}
