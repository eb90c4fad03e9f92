import { QuestionBar } from '../../components/sidebar/question-bar'
import { Sidebar, type SidebarProps } from '../../components/sidebar/sidebar'
import type { SidebarEvents } from '../../components/sidebar/types'
import type { Case } from './cases'
import { log } from './log'
import { answered, arabic, bridge, hostile, least, longest, samePage, sidebarView, unsure } from './samples'

const events: SidebarEvents = {
  onClose: log('close'),
  onFold: log('fold'),
  onUnfold: log('unfold'),
  onResizeStart: log('resize start'),
  onResize: log('resize'),
  onCopy: log('copy'),
  onAnswer: log('answer'),
  onUndo: log('undo'),
  onOptions: log('options'),
  onTakeawayFocus: log('takeaway focus'),
}

function sidebar(props: Partial<SidebarProps> = {}, more: Partial<Case> = {}): Case {
  const { mode = 'beside', folded = false, width = 384 } = props
  const all: SidebarProps = {
    state: { kind: 'ready', view: sidebarView(bridge) },
    mode,
    folded,
    width,
    currentTakeaway: null,
    answered: null,
    toast: null,
    events,
    ...props,
  }
  return { surface: 'sidebar', mode, folded, width, draw: () => <Sidebar {...all} />, ...more }
}

const ready = (...view: Parameters<typeof sidebarView>) =>
  ({ kind: 'ready', view: sidebarView(...view) }) as const

const retry = log('retry')

function question(answeredWith: 'same' | 'other' | null, headline = bridge.headline): Case {
  const props = { headline, answered: answeredWith, onAnswer: log('answer'), onUndo: log('undo') }
  return { surface: 'question', draw: () => <QuestionBar {...props} onDismiss={log('dismiss')} /> }
}

/** The sidebar and the question in every state. */
export const sidebarCases: Readonly<Record<string, Case>> = {
  'sidebar-ready': sidebar(),
  'sidebar-same-page': sidebar({ state: ready(least, samePage) }),
  'sidebar-current': sidebar({ currentTakeaway: 1, toast: 'Copied 5 takeaways as Markdown' }),
  'sidebar-reasons': sidebar({}, { press: '.pill' }),
  'sidebar-menu': sidebar({}, { press: '.top [aria-haspopup]' }),
  'sidebar-copy-menu': sidebar({}, { press: '.split-arrow' }),
  'sidebar-loading': sidebar({ state: { kind: 'loading' } }),
  'sidebar-error': sidebar({ state: { kind: 'error', why: 'unreachable', onRetry: retry } }),
  'sidebar-gone': sidebar({ state: { kind: 'error', why: 'gone', onRetry: retry } }),
  'sidebar-unsure': sidebar({ state: ready(bridge, unsure) }),
  'sidebar-answered': sidebar({ state: ready(bridge, answered), answered: 'same' }),
  'sidebar-longest': sidebar({ state: ready(longest), mode: 'overlay' }),
  'sidebar-hostile': sidebar({ state: ready(hostile) }),
  'sidebar-arabic': sidebar({ state: ready(arabic) }),
  'sidebar-narrow': sidebar({ width: 300 }),
  'sidebar-wide': sidebar({ width: 560 }),
  'sidebar-sheet': sidebar({ mode: 'sheet' }),
  'sidebar-folded': sidebar({ folded: true }),
  'sidebar-folded-sheet': sidebar({ folded: true, mode: 'sheet' }),
  'question-open': question(null),
  'question-noted': question('other'),
  'question-long': question(null, longest.headline),
}
