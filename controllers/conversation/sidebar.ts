import { computed, effect, signal } from '@preact/signals'
import type { ConversationState } from '../../components/conversation/types'
import type { ConversationView } from '../../core/conversation/view'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'
import type { ConversationLink } from './link'
import { createOpenThreads } from './open-threads'
import { createPageComments } from './page-comments'
import { createStoryRequests } from './requests'
import { createSourceRequests, createSources } from './sources'
import { createThreads } from './threads'

/** ms after the brief stands: what is not asked for yet must not keep it from being drawn. */
const AFTER_BRIEF = 250

/** The conversation's part of a sidebar. */
export interface SidebarConversation {
  state: { readonly value: ConversationState }
  handlers: Partial<ActionHandlers>
}

/** Does something with the id of each story that is shown, null where none is, and ends it when another is shown. */
function onStory(
  { model, signal }: SidebarParts,
  begin: (id: string | null) => (() => void) | undefined,
): void {
  const storyId = computed(() => {
    const content = model.content.value
    return content.kind === 'ready' ? content.view.brief.id : null
  })
  signal.addEventListener(
    'abort',
    effect(() => begin(storyId.value)),
  )
}

/** Sets the conversation up beside the brief that is shown, until the sidebar leaves. */
export function createConversation(parts: SidebarParts, link: ConversationLink): SidebarConversation {
  const { model, presses, signal: leaving } = parts
  const view = signal<ConversationView | null>(null)
  const isSilent = signal(false)
  const takeaway = signal<number | null>(null)
  const threads = createOpenThreads()
  const requests = createStoryRequests(parts)
  const page = createPageComments(parts, requests)
  const sourceParts = { link, presses, requests, view, isSilent, closeThreads: threads.closeAll }
  const asking = createSourceRequests(sourceParts)

  onStory(parts, (id) => {
    requests.drop()
    view.value = null
    isSilent.value = false
    threads.closeAll()
    takeaway.value = null
    if (id === null) return undefined
    const timer = setTimeout(() => {
      page.look()
      asking.look()
    }, AFTER_BRIEF)
    return () => clearTimeout(timer)
  })

  /** Whether it loads by itself here, is due, and the reader has the sidebar before them. */
  const isDue = computed(
    () =>
      view.value?.byItself === true &&
      !view.value.asked &&
      !model.layout.value.folded &&
      model.question.value === null,
  )
  leaving.addEventListener(
    'abort',
    effect(() => {
      if (isDue.value) asking.load('load')
    }),
  )

  return {
    state: computed(() => ({
      view: view.value,
      failed: isSilent.value,
      open: threads.all.value,
      takeaway: takeaway.value,
      quoted: page.quoted.value,
      hasOwn: page.hasOwn.value,
      now: Date.now(),
    })),
    handlers: {
      ...createSources(sourceParts, asking),
      ...createThreads({ link, requests, threads, asking, view }, parts),
      ...page.handlers,
      conversation: (message) => {
        // What is told before this page's own question was answered is still of the page that stood here before.
        if (view.peek()) asking.take(message.view)
      },
      'filter comments': (filter) => {
        takeaway.value = filter.takeaway
      },
    },
  }
}
