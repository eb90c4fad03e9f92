import { useEffect, useRef } from 'preact/hooks'
import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { BriefArticle } from './brief-article'
import { Failure } from './failure'
import { QuestionBar } from './question-bar'
import { scrollToRow } from './scroll-to-row'
import type { SidebarContent, SidebarEvents } from './types'

interface Props {
  state: SidebarContent
  current: number | null
  answered: 'same' | 'other' | null
  events: SidebarEvents
}

/** The part that scrolls: the brief, or what stands in its place. */
export function SidebarBody({ state, current, answered, events }: Props) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const view = state.kind === 'ready' ? state.view : null
  const asks = view && (view.decision.kind === 'unsure' || answered !== null)

  useEffect(() => {
    if (current !== null && scroller.current) scrollToRow(scroller.current, current)
  }, [current])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={scroller} class="scroll" role="group" tabIndex={0} aria-label={t('sidebar.brief')}>
      {state.kind === 'loading' && <Skeleton label={t('sidebar.loading')} />}
      {state.kind === 'error' && <Failure why={state.why} onRetry={state.onRetry} />}
      {asks && (
        <QuestionBar
          headline={view.brief.headline}
          answered={answered}
          onAnswer={events.onAnswer}
          onUndo={events.onUndo}
        />
      )}
      {view && <BriefArticle view={view} current={current} events={events} />}
    </div>
  )
}
