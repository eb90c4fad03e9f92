import type { ConversationState } from '../../components/conversation/types'
import type { SidebarActions } from '../../components/sidebar/actions'
import type { Text } from '../../components/text'
import type { SidebarStart, SidebarState } from '../../core/views'
import { createBrief } from '../brief/brief'
import { createConversation } from '../conversation/sidebar'
import { createCopy } from '../copy/copy-brief'
import { createEvidence } from '../evidence/evidence'
import { createAnswers } from '../match/answers'
import { lastingText } from '../shared/lasting-text'
import type { SidebarAction } from './actions'
import { createContent } from './content'
import { createDispatcher, type Dispatcher } from './dispatcher'
import { createGuide } from './guide'
import type { HostLink } from './host-link'
import { createLayout } from './layout'
import type { SidebarLink } from './link'
import { createModel, type SidebarModel } from './model'
import { createOpening } from './opening'
import type { SidebarParts } from './parts'
import { createPresses, type Presses } from './presses'
import { createReading } from './reading'
import { createToast } from './toast'

/** What a sidebar is set up with. */
export interface SidebarSetup {
  link: SidebarLink
  host: HostLink
  text: Text
  /** The element it is drawn into. */
  surface: HTMLElement
  /** What to begin with; where it is null the background is asked. */
  start: SidebarStart | null
  /** The background put the sidebar in again: it is to be shown this token. */
  onToken: (token: string) => void
  /** Judges presses in place of what the browser tells. */
  presses?: Presses | undefined
}

/** A sidebar in its frame: what it shows, and what it does on each action. */
export interface SidebarController extends SidebarActions {
  dispatch(action: SidebarAction): unknown
  readonly model: SidebarModel
  /** Its words, which outlive the extension. */
  readonly text: Text
  /** Null where nobody can be asked about the story. */
  readonly conversation: { readonly value: ConversationState } | null
  /** Aborts when it leaves. */
  readonly signal: AbortSignal
  state(): SidebarState
  leave(): void
}

/** Has every feature say which actions it carries out. */
function registerFeatures({ register }: Dispatcher, parts: SidebarParts): SidebarController['conversation'] {
  const { link } = parts
  const evidence = createEvidence(parts)
  createGuide(parts)
  const conversation = link.conversation && createConversation(parts, link.conversation)
  register(createOpening(parts))
  register(createLayout(parts))
  register(createReading(parts))
  register(createAnswers(parts))
  register(evidence.handlers)
  register(createCopy(parts, evidence.passages))
  if (link.brief) register(createBrief(parts, link.brief))
  if (conversation) register(conversation.handlers)
  return conversation?.state ?? null
}

/** Sets a sidebar up and begins. It is to be drawn by whoever calls, and stays until it is told to leave. */
export function createSidebar(setup: SidebarSetup): SidebarController {
  const { link, host, surface, start } = setup
  const text = lastingText(setup.text, ['errors.gone', 'errors.goneMore', 'errors.reload'])
  const controller = new AbortController()
  const { signal } = controller
  const model = createModel()
  const dispatcher = createDispatcher()
  const { dispatch, offers, register } = dispatcher

  const leave = () => {
    if (signal.aborted) return
    controller.abort()
    host.tell('deactivate', null)
  }
  const tools = {
    ...{ model, link, host, text, surface, signal, dispatch, leave },
    say: createToast(model, signal),
    report: (work: Promise<unknown>) => void work.catch((error: unknown) => console.debug(error)),
  }
  const content = createContent(tools)
  const presses = setup.presses ?? createPresses(tools)
  register(content.handlers)
  register(presses.handlers)
  const parts: SidebarParts = { ...tools, content, presses }
  const conversation = registerFeatures(dispatcher, parts)

  host.onEvent = (event) => {
    if (event.event === 'mode') dispatch({ type: 'mode', mode: event.mode })
    if (event.event === 'highlights') dispatch({ type: 'highlights', state: event.state })
    if (event.event === 'token') setup.onToken(event.token)
  }
  dispatch(start ? { type: 'begin', start } : { type: 'refresh' })

  const state = () => (model.layout.peek().folded ? 'folded' : 'open')
  return { model, text, conversation, signal, dispatch, offers, state, leave }
}
