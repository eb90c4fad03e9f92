import { render } from 'preact'
import { i18n } from '#i18n'
import type { ConversationView } from '../../core/conversation/view'
import type { ModelFailure } from '../../core/models/failure'
import type { TextSize, Theme } from '../../core/settings'
import type {
  BriefAction,
  BriefProgress,
  SidebarAppearance,
  SidebarStart,
  SidebarState,
  SidebarView,
} from '../../core/views'
import { ExtensionGoneError } from '../../services/messaging'
import { lastingWords } from '../shared/lasting-words'
import { dressPage, pageRoot } from '../shared/own-page'
import { readerText } from '../shared/text'
import { pressBrief } from './brief-press'
import { createChoices } from './choices'
import { createConversation } from './conversation'
import { createCopy } from './copy'
import { createEvidence } from './evidence'
import type { HostLink } from './host-link'
import { createLayout } from './layout'
import type { SidebarLink } from './link'
import { createModel } from './model'
import { followPlacement } from './placement'
import { createPresses, type Presses } from './presses'
import { SidebarSurface } from './surface'
import { createToast } from './toast'
import { createWishes } from './wishes'

/** The sidebar in its frame, to those that put it there. */
export interface ShownSidebar {
  refresh(): Promise<void>
  /** Draws what it is handed, or makes what is wished. */
  begin(start: SidebarStart): void
  /** The reader chose another look. */
  restyle(theme: Theme, textSize: TextSize): void
  /** Says how far the brief is that is being made. */
  progress(progress: BriefProgress): void
  /** Takes what the sources of the conversation answered. */
  conversation(view: ConversationView): void
  to(state: SidebarState | 'toggle'): void
  step(by: 1 | -1): void
  copy(): Promise<void>
  state(): SidebarState
  leave(): void
  /** The extension was updated or removed under it. */
  gone(): void
}

/**
 * Draws the sidebar into its own page and keeps it until it is told to leave. It begins with `handed`, or asks for what to draw
 * where nothing is handed over. `onToken` is called when the background put the sidebar in again. `givenPresses` judges presses in
 * place of what the browser tells.
 */
export function showSidebar(
  link: SidebarLink,
  host: HostLink,
  handed: SidebarStart | null,
  onToken: (token: string) => void,
  givenPresses?: Presses,
): ShownSidebar {
  const controller = new AbortController()
  const { signal } = controller
  const text = { ...readerText(), t: lastingWords(i18n.t) }
  for (const key of ['errors.gone', 'errors.goneMore', 'errors.reload'] as const) text.t(key)
  const model = createModel()
  const side = text.dir === 'rtl' ? 'left' : 'right'
  const surface = pageRoot()
  let run = 0

  const leave = () => {
    if (signal.aborted) return
    render(null, surface)
    controller.abort()
    host.tell('deactivate', null)
  }

  const say = createToast(model, signal)

  /** Tells the background something that the reader need not wait for. */
  const report = async (work: Promise<unknown>) => {
    try {
      await work
    } catch (error) {
      console.debug(error)
    }
  }

  const restyle = (theme: Theme, textSize: TextSize) => {
    dressPage(theme, textSize)
    model.theme.value = theme
  }

  const dress = ({ theme, textSize, confirmed }: SidebarAppearance) => {
    restyle(theme, textSize)
    model.confirmed.value = confirmed
  }

  const draw = (view: SidebarView, modelFailure: ModelFailure | null = null) => {
    const unsure = view.decision?.kind === 'unsure'
    dress(view)
    model.answered.value = null
    model.question.value = unsure ? view : null
    const before = model.content.peek()
    if (before.kind !== 'ready' || before.view.brief.id !== view.brief.id) {
      // What was asked back was meant for what stood here before.
      model.confirm.peek()?.onAnswer(false)
      model.current.value = null
      model.layout.value = view.layout
    }
    model.content.value = { kind: 'ready', view, modelFailure }
  }

  const fail = (error: unknown, retry: () => void) => {
    const why = error instanceof ExtensionGoneError ? 'gone' : 'unreachable'
    const onRetry = why === 'gone' ? () => host.tell('reload page', null) : retry
    model.content.value = { kind: 'error', why, onRetry }
  }

  /** Begins a question to the background; what it returns tells whether a later one was asked meanwhile, of another page perhaps. */
  const takeTurn = () => {
    const mine = ++run
    return () => mine === run && !signal.aborted
  }

  const refresh = async (load = link.view) => {
    const isLatest = takeTurn()
    try {
      const view = await load()
      if (!isLatest()) return
      if (view) draw(view)
      else leave()
    } catch (error) {
      if (!isLatest()) return
      fail(error, () => void refresh())
    }
  }

  const presses =
    givenPresses ??
    createPresses(
      model,
      host,
      surface,
      (kind) => void report(link.confirmed(kind)),
      () => say(text.t('confirm.covered')),
      signal,
    )

  const { brief, library } = link
  const wish =
    brief &&
    createWishes({
      ask: brief,
      again: (what, modelId) => void onBrief(what, modelId),
      shown: () => model.content.peek(),
      show: (content) => {
        model.content.value = content
      },
      // The reader set it up; what is drawn in its place stands as it does.
      draw: (view, modelFailure) => draw({ ...view, layout: model.layout.peek() }, modelFailure),
      unreachable: fail,
      sayFailed: () => say(text.t('errors.notNoted')),
      leave: () => leave(),
      turn: takeTurn,
    })

  const onBrief = (what: BriefAction, modelId?: string) =>
    wish ? pressBrief(model, presses, wish, what, modelId) : Promise.resolve()

  const begin = (start: SidebarStart) => {
    // What was asked for before is older than this.
    run++
    if (!('action' in start)) return draw(start)
    dress(start)
    model.question.value = null
    model.layout.value = start.layout
    void wish?.(start.action)
  }

  const layout = createLayout(model, side, (now) => void report(link.layout(now)))

  const close = () => {
    void report(link.closed())
    leave()
  }

  const evidence = createEvidence(model, link, host, () => say(text.t('evidence.notShown')), signal)
  const copy = createCopy(
    model,
    text,
    say,
    (format) => void report(link.copied(format)),
    () => evidence.passages(),
  )

  const setMap = (shown: boolean) => {
    const content = model.content.peek()
    if (content.kind === 'ready') model.content.value = { ...content, view: { ...content.view, map: shown } }
    void report(link.map(shown))
  }

  const step = (by: 1 | -1) => {
    const content = model.content.peek()
    if (content.kind !== 'ready' || model.question.peek()) return
    if (model.layout.peek().folded) layout.fold(false)
    const last = content.view.brief.takeaways.length - 1
    const now = model.current.peek()
    model.current.value = now === null ? (by === 1 ? 0 : last) : Math.min(last, Math.max(0, now + by))
  }

  const { answer, turn } = createChoices({
    link,
    model,
    text,
    say,
    takeTurn,
    draw,
    leave: () => leave(),
  })

  const conversation =
    link.conversation &&
    createConversation(
      link.conversation,
      model,
      text,
      host,
      presses,
      say,
      () => void report(link.options()),
      signal,
    )

  if (handed) begin(handed)
  host.onEvent = (told) => {
    if (told.event === 'mode') model.mode.value = told.mode
    if (told.event === 'highlights') evidence.marked(told.state)
    if (told.event === 'token') onToken(told.token)
  }

  render(
    <SidebarSurface
      model={model}
      text={text}
      conversation={conversation}
      events={{
        onClose: close,
        onFold: () => layout.fold(true),
        onLeaveFocus: () => host.tell('focus page', null),
        onUnfold: () => layout.fold(false),
        onResize: layout.resize,
        onResizeStart: layout.drag,
        onCopy: (what, format) => void copy(what, format),
        ...(wish && { onBrief: (what, modelId) => void onBrief(what, modelId) }),
        onSeek: evidence.seek,
        onPreview: evidence.peek,
        onGoBack: evidence.goBack,
        onLookAgain: evidence.lookAgain,
        onMap: setMap,
        onOptions: () => void report(link.options()),
        ...(library && { onLibrary: () => void report(library()) }),
        onAnswer: (given) => void answer(given),
        onUndo: () => void refresh(link.undo),
        onSelectBrief: (id) => void turn(id),
        onTakeawayFocus: (index) => {
          model.current.value = index
        },
      }}
    />,
    surface,
  )
  followPlacement(model, surface, host, signal)
  // For the benchmark: after the frame in which it is drawn. What fades in counts as painted only when it is there.
  requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
  if (!handed) void refresh()

  return {
    refresh,
    begin,
    restyle,
    progress: (progress) => {
      if (model.content.peek().kind === 'making') model.content.value = { kind: 'making', progress }
    },
    conversation: (view) => conversation?.take(view),
    to: (state) => {
      if (state === 'closed') return close()
      layout.fold(state === 'toggle' ? !model.layout.peek().folded : state === 'folded')
    },
    step,
    copy: async () => {
      const content = model.content.peek()
      if (content.kind === 'ready') await copy({ part: 'takeaways' }, content.view.copyFormat)
    },
    state: () => (model.layout.peek().folded ? 'folded' : 'open'),
    leave,
    gone: () => {
      model.question.value = null
      fail(new ExtensionGoneError(), () => undefined)
    },
  }
}
