import type { Signal } from '@preact/signals'
import type { ConversationView } from '../../core/conversation/view'
import type { PressKind } from '../../core/sidebar/press'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'
import type { ConversationLink } from './link'
import type { StoryRequests } from './requests'

/** What the sources are asked with, and where their answers go. */
export interface SourceParts {
  link: ConversationLink
  presses: SidebarParts['presses']
  requests: StoryRequests
  /** Null until the background told what there is. */
  view: Signal<ConversationView | null>
  /** The background did not tell. */
  isSilent: Signal<boolean>
  /** What was loaded of the threads goes with the answers it came with. */
  closeThreads(): void
}

/** Asks the background, and through it the sources. */
export interface SourceRequests {
  take(view: ConversationView): void
  /** Asks the background what there is; nobody else. */
  look(): void
  /** Asks the sources. `press`: the reader's press that allowed it; none where they load by themselves. */
  load(action: 'load' | 'refresh', press?: string): void
  /** Does what a press asks for, where it counts. `detail` is what a question about it names. */
  onPress(kind: PressKind, detail: string, act: (press: string) => void): Promise<void>
}

/** How the sources of the shown story are asked. */
export function createSourceRequests(parts: SourceParts): SourceRequests {
  const { link, presses, requests, view, isSilent, closeThreads } = parts

  const take = (next: ConversationView) => {
    view.value = next
    isSilent.value = false
  }
  const look = () =>
    void requests.take(link.request('view'), take, (error) => {
      console.debug(error)
      isSilent.value = true
    })
  const load: SourceRequests['load'] = (action, press) => {
    if (action === 'refresh') closeThreads()
    void requests.take(press ? link.request(action, press) : link.request(action), take, (error) => {
      requests.failed(error)
      look()
    })
  }

  return {
    take,
    look,
    load,
    onPress: async (kind, detail, act) => {
      const isCurrent = requests.guard()
      const press = await presses.allow(kind, detail)
      if (press && isCurrent()) act(press)
    },
  }
}

/** What the reader does with the sources: ask them, choose them, have them asked by themselves. */
export function createSources(parts: SourceParts, asking: SourceRequests): Partial<ActionHandlers> {
  const { link, requests, view } = parts
  const { take, look, load, onPress } = asking

  /** The names of those that are asked. */
  const askedNames = () =>
    (view.peek()?.sources ?? [])
      .filter(({ on, withheld }) => on && !withheld)
      .map(({ name }) => name)
      .join(', ')

  return {
    'view conversation': look,
    'load conversation': () => onPress('ask', askedNames(), (press) => load('load', press)),
    'refresh conversation': () => onPress('ask', askedNames(), (press) => load('refresh', press)),
    'stop conversation': () => requests.take(link.request('stop'), take),
    'choose source': ({ source, on }) => requests.take(link.choose({ source, on }), take),
    'load by itself': ({ on: byItself }) => {
      if (!byItself) return requests.take(link.choose({ byItself }), take)
      return onPress(
        'by itself',
        askedNames(),
        (press) => void requests.take(link.choose({ byItself, press }), take),
      )
    },
  }
}
