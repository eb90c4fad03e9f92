import type { TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { GoBack } from '../evidence/go-back'
import { PageMap } from '../evidence/page-map'
import type { EvidenceContent } from '../evidence/types'
import { useText } from '../text'
import { useActions } from './actions'
import { ConfirmBar } from './confirm-bar'
import { FoldedTab } from './folded-tab'
import { Grip } from './grip'
import { Guide } from './guide'
import { SidebarBody } from './sidebar-body'
import { SidebarFooter } from './sidebar-footer'
import { SidebarHeader } from './sidebar-header'
import type { Confirm, GuideStep, SidebarContent, SidebarMode } from './types'

export interface SidebarProps {
  state: SidebarContent
  mode: SidebarMode
  folded: boolean
  /** CSS px. */
  width: number
  /** The takeaway the reader stepped to, 0 first. */
  currentTakeaway: number | null
  /** What the page has for the lines of the brief. */
  evidence: EvidenceContent
  /** The reader was led to a passage and can go back. */
  canGoBack: boolean
  /** What a newcomer is led to do; null beside any page but the demo. */
  guide?: GuideStep | null
  /** What the reader answered just now and can take back. */
  answered: 'same' | 'other' | null
  /** The last thing worth saying, such as what was copied. */
  toast: string | null
  /** The press that is asked back before it is carried out. */
  confirm?: Confirm | null
}

/** What led the reader away gets the focus again when the way back is gone. */
function useWayBack() {
  const { dispatch } = useActions()
  const sought = useRef<HTMLElement | null>(null)
  return {
    onClick: ({ target }: TargetedEvent<HTMLElement, MouseEvent>) => {
      const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
      if (line) sought.current = line
    },
    goBack: () => {
      dispatch({ type: 'go back' })
      sought.current?.focus({ preventScroll: true })
    },
  }
}

/** The sidebar: the brief of the story this page tells, beside the text, or folded to a tab at the edge. */
export function Sidebar(props: SidebarProps) {
  const { state, mode, folded, evidence, confirm } = props
  const { t, dir, locale } = useText()
  const { dispatch } = useActions()
  const view = state.kind === 'ready' ? state.view : null
  const takesFocus = useRef(false)
  const foldButton = useRef<HTMLButtonElement>(null)
  const tab = useRef<HTMLButtonElement>(null)

  // Folding removes the element that had the focus; its counterpart takes it over.
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    const counterpart = folded ? tab.current : foldButton.current
    counterpart?.focus({ preventScroll: true })
  }, [folded])

  const fold = () => {
    takesFocus.current = true
    dispatch({ type: 'fold', folded: true })
  }
  const unfold = () => {
    takesFocus.current = true
    dispatch({ type: 'fold', folded: false })
  }

  const { onClick, goBack } = useWayBack()
  const onKeyDown = (event: TargetedEvent<HTMLElement, KeyboardEvent>) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    dispatch({ type: 'fold', folded: true })
    dispatch({ type: 'focus page' })
  }

  if (folded) return <FoldedTab buttonRef={tab} mode={mode} view={view} onUnfold={unfold} />

  return (
    <main
      class="sidebar"
      data-mode={mode}
      data-guide={props.guide ?? undefined}
      data-map={view?.map || undefined}
      dir={dir}
      lang={locale}
      aria-label={t('sidebar.name')}
      onKeyDown={onKeyDown}
      onClickCapture={onClick}
    >
      {mode !== 'sheet' && <Grip width={props.width} />}
      <SidebarHeader
        view={view}
        mode={mode}
        isLooking={evidence.kind === 'looking'}
        onFold={fold}
        foldButton={foldButton}
      />
      {view && props.guide && <Guide step={props.guide} />}
      <SidebarBody
        state={state}
        evidence={evidence}
        current={props.currentTakeaway}
        answered={props.answered}
      />
      {view?.map && <PageMap content={evidence} />}
      {props.canGoBack && <GoBack onGoBack={goBack} />}
      {confirm && <ConfirmBar key={confirm.kind} {...confirm} />}
      <SidebarFooter view={view} hasEvidence={evidence.kind === 'ready'} />
      <p class="toast" role="status" dir="auto">
        {props.toast}
      </p>
    </main>
  )
}
