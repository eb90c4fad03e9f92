import { computed, effect, signal } from '@preact/signals'
import { nameIn } from '../../components/conversation/source-words'
import type { ConversationEvents, ConversationState, OpenedThread } from '../../components/conversation/types'
import type { Text } from '../../components/text'
import type { Comment, Thread } from '../../core/conversation/conversation'
import { copiedComment } from '../../core/conversation/copy-comment'
import { withPage } from '../../core/conversation/merge'
import type { ConversationView } from '../../core/conversation/view'
import type { PressKind } from '../../core/sidebar/press'
import { copyFromPage } from '../../page/copy-in-page'
import type { ConversationLink } from './conversation-link'
import type { HostLink } from './host-link'
import type { SidebarModel } from './model'
import type { Presses } from './presses'

/** ms after the brief stands: what is not asked for yet must not keep it from being drawn. */
const AFTER_BRIEF = 250

const NOTHING: OpenedThread = { comments: [], cursor: null, asking: null, failure: null }

/** The conversation's part of a sidebar: what it shows, and what each press does. */
export interface SidebarConversation {
  state: { readonly value: ConversationState }
  events: ConversationEvents
  /** The background tells what the sources answered. */
  take(view: ConversationView): void
}

/** Sets the conversation up beside the brief that `model` shows, until the signal ends. */
export function createConversation(
  link: ConversationLink,
  model: SidebarModel,
  { t }: Text,
  host: Pick<HostLink, 'ask' | 'tell'>,
  presses: Presses,
  say: (words: string) => void,
  onOptions: () => void,
  stop: AbortSignal,
): SidebarConversation {
  const view = signal<ConversationView | null>(null)
  const isSilent = signal(false)
  const open = signal<ReadonlyMap<string, OpenedThread>>(new Map())
  const takeaway = signal<number | null>(null)
  const quoted = signal<ReadonlySet<string>>(new Set())
  const hasOwn = signal(false)
  const sought = new Set<string>()
  /** Which story the answers are of; those of an earlier one are late. */
  let turn = 0

  const failed = (error: unknown) => {
    console.debug(error)
    say(t('errors.notNoted'))
  }

  /** Asks the background and takes the answer, unless another story stands here by then. */
  const ask = async <T>(work: Promise<T>, take: (answer: T) => void, fail = failed): Promise<void> => {
    const mine = turn
    try {
      const answer = await work
      if (mine === turn && !stop.aborted) take(answer)
    } catch (error) {
      if (mine === turn && !stop.aborted) fail(error)
    }
  }

  const take = (next: ConversationView) => {
    view.value = next
    isSilent.value = false
  }

  const look = () =>
    void ask(link.wish('view'), take, (error) => {
      console.debug(error)
      isSilent.value = true
    })

  const change = (key: string, to: Partial<OpenedThread>) => {
    const now = open.peek()
    open.value = new Map(now).set(key, { ...(now.get(key) ?? NOTHING), ...to })
  }

  const load = (wish: 'load' | 'refresh', press?: string) => {
    if (wish === 'refresh') open.value = new Map()
    void ask(press ? link.wish(wish, press) : link.wish(wish), take, (error) => {
      failed(error)
      look()
    })
  }

  /** Does what a press asks for, where it counts. */
  const onPress = async (kind: PressKind, detail: string, act: (press: string) => void) => {
    const mine = turn
    const press = await presses.allow(kind, detail)
    if (press && mine === turn && !stop.aborted) act(press)
  }

  /** The names of those that are asked. */
  const askedNames = () =>
    (view.peek()?.sources ?? [])
      .filter(({ on, withheld }) => on && !withheld)
      .map(({ name }) => name)
      .join(', ')

  const fetchComments = (key: string, answersTo: Comment | null, cursor: string | null) => {
    const asking = answersTo ? { answersTo: answersTo.id } : cursor === null ? 'thread' : 'more'
    change(key, { asking, failure: null })
    void ask(
      link.thread(key, cursor, answersTo?.id ?? null),
      ({ failure, ...page }) => {
        const now = open.peek().get(key)
        if (!now) return
        if (failure) return change(key, { asking: null, failure })
        change(key, { ...withPage(now, page, answersTo?.id ?? null), asking: null, failure: null })
      },
      (error) => {
        console.debug(error)
        change(key, { asking: null, failure: { kind: 'failed' } })
      },
    )
  }

  const copy = async (thread: Thread, comment: Comment) => {
    const content = model.content.peek()
    const format = content.kind === 'ready' ? content.view.copyFormat : 'rich'
    try {
      await copyFromPage(copiedComment(comment, nameIn(view.peek(), thread.source), format))
      say(t('talk.copied'))
    } catch (error) {
      console.debug(error)
      say(t('copy.refused'))
    }
  }

  const storyId = computed(() => {
    const content = model.content.value
    return content.kind === 'ready' ? content.view.brief.id : null
  })

  stop.addEventListener(
    'abort',
    effect(() => {
      const id = storyId.value
      turn++
      view.value = null
      isSilent.value = false
      open.value = new Map()
      takeaway.value = null
      if (id === null) return
      const timer = setTimeout(() => {
        void ask(host.ask('comments', null), (has) => {
          hasOwn.value = has
        })
        look()
      }, AFTER_BRIEF)
      return () => clearTimeout(timer)
    }),
  )

  /** Whether it loads by itself here, is due, and the reader has the sidebar before them. */
  const isDue = computed(
    () =>
      view.value?.byItself === true &&
      !view.value.asked &&
      !model.layout.value.folded &&
      model.question.value === null,
  )
  stop.addEventListener(
    'abort',
    effect(() => {
      if (isDue.value) load('load')
    }),
  )

  return {
    state: computed(() => ({
      view: view.value,
      failed: isSilent.value,
      open: open.value,
      takeaway: takeaway.value,
      quoted: quoted.value,
      hasOwn: hasOwn.value,
      now: Date.now(),
    })),
    take: (next) => {
      // What is told before this page's own question was answered is still of the page that stood here before.
      if (view.peek()) take(next)
    },
    events: {
      onRetry: look,
      onLoad: () => void onPress('ask', askedNames(), (press) => load('load', press)),
      onRefresh: () => void onPress('ask', askedNames(), (press) => load('refresh', press)),
      onStop: () => void ask(link.wish('stop'), take),
      onSource: (source, on) => void ask(link.choose({ source, on }), take),
      onByItself: (byItself) => {
        if (!byItself) void ask(link.choose({ byItself }), take)
        else
          void onPress('by itself', askedNames(), (press) => void ask(link.choose({ byItself, press }), take))
      },
      onOpen: (key) => fetchComments(key, null, null),
      onClose: (key) => {
        const left = new Map(open.peek())
        left.delete(key)
        open.value = left
      },
      onMore: (key, answersTo) =>
        fetchComments(
          key,
          answersTo,
          answersTo ? (answersTo.more?.cursor ?? null) : (open.peek().get(key)?.cursor ?? null),
        ),
      onSave: (key, saved) => {
        const save = (press?: string) =>
          void ask(link.save(key, saved, press), (next) => {
            take(next)
            say(saved ? t('talk.saved') : t('talk.unsaved'))
          })
        if (saved) void onPress('save', '', save)
        else save()
      },
      onCopy: (thread, comment) => void copy(thread, comment),
      onQuotes: (all) => {
        const fresh = all.filter((quote) => !sought.has(quote))
        for (const quote of fresh) sought.add(quote)
        if (!fresh.length) return
        void ask(host.ask('quotes', fresh), (here) => {
          if (here.length) quoted.value = new Set([...quoted.peek(), ...here])
        })
      },
      onQuote: (quote) => {
        void ask(host.ask('show quote', quote), (isThere) => {
          if (!isThere) say(t('talk.notOnPage'))
        })
      },
      onOwn: () => host.tell('show comments', null),
      onTakeaway: (index) => {
        takeaway.value = index
      },
      onOptions,
    },
  }
}
