import { useEffect, useRef } from 'preact/hooks'
import type { BriefAction } from '../../core/views'
import type { EvidenceContent } from '../evidence/types'
import { BriefFailureNotice } from '../shared/brief-failure'
import { GeneratedNote } from '../shared/generated-note'
import { Making } from '../shared/making'
import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { useActions } from './actions'
import { BriefArticle } from './brief-article'
import { Failure } from './failure'
import { Makers } from './makers'
import { OtherBriefs } from './other-briefs'
import { QuestionBar } from './question-bar'
import { scrollToRow } from './scroll-to-row'
import { StoryUpdates } from './story-updates'
import type { SidebarContent } from './types'

interface Props {
  state: SidebarContent
  evidence: EvidenceContent
  current: number | null
  answered: 'same' | 'other' | null
}

/** The part that scrolls: the brief, or what stands in its place. */
export function SidebarBody({ state, evidence, current, answered }: Props) {
  const { t } = useText()
  const { dispatch, offers } = useActions()
  const scroller = useRef<HTMLDivElement>(null)
  const view = state.kind === 'ready' ? state.view : null
  const asks = view?.decision && (view.decision.kind === 'unsure' || answered !== null)
  // What was pressed goes with what is shown; the focus stays with what holds both.
  const act = (action: BriefAction, modelId?: string) => {
    scroller.current?.focus({ preventScroll: true })
    dispatch({ type: 'brief', action, modelId })
  }
  const onBrief = offers('brief') ? act : undefined
  const hasTwo = view && (view.generated ? view.generated.hasStory : !asks)

  useEffect(() => {
    if (current !== null && scroller.current) scrollToRow(scroller.current, current)
  }, [current])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={scroller} class="scroll" role="group" tabIndex={0} aria-label={t('sidebar.brief')}>
      {state.kind === 'loading' && <Skeleton label={t('sidebar.loading')} />}
      {state.kind === 'error' && <Failure why={state.why} />}
      {state.kind === 'making' && <Making progress={state.progress} onCancel={() => act('stop')} />}
      {state.kind === 'no brief' && (
        <BriefFailureNotice
          failure={state.why}
          onRetry={() => dispatch({ type: 'retry' })}
          onBack={state.hasBefore ? () => dispatch({ type: 'back' }) : undefined}
        />
      )}
      {view?.generated?.saving && onBrief && (
        <GeneratedNote brief={view.brief} made={view.generated} onBrief={onBrief} />
      )}
      {view?.generated && onBrief && (
        <Makers
          brief={view.brief}
          made={view.generated}
          failure={state.kind === 'ready' ? (state.modelFailure ?? null) : null}
          onBrief={onBrief}
        />
      )}
      {asks && (
        <QuestionBar
          headline={view.brief.headline}
          answered={answered}
          onAnswer={(answer) => dispatch({ type: 'answer', answer })}
          onUndo={() => dispatch({ type: 'undo answer' })}
        />
      )}
      {view?.more && <StoryUpdates changes={view.more.changes} />}
      {view && (
        <BriefArticle
          key={view.brief.id}
          view={view}
          current={current}
          evidence={evidence}
          others={
            <OtherBriefs
              view={view}
              hasTwo={Boolean(hasTwo)}
              onSelect={(id) => {
                scroller.current?.focus({ preventScroll: true })
                dispatch({ type: 'select brief', id })
              }}
              onBrief={onBrief}
            />
          }
        />
      )}
    </div>
  )
}
