import { type Signal, signal } from '@preact/signals'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'
import type { StoryRequests } from './requests'

/** What of the conversation is in the page itself. */
export interface PageComments {
  /** Quotes in comments that stand in the page. */
  readonly quoted: Signal<ReadonlySet<string>>
  /** Whether the page has comments of its own. */
  readonly hasOwn: Signal<boolean>
  /** Looks whether it has. */
  look(): void
  handlers: Partial<ActionHandlers>
}

/** Asks the host for passages that comments quote, and for the page's own comments. */
export function createPageComments(
  { host, text, say }: Pick<SidebarParts, 'host' | 'text' | 'say'>,
  requests: StoryRequests,
): PageComments {
  const quoted = signal<ReadonlySet<string>>(new Set())
  const hasOwn = signal(false)
  const sought = new Set<string>()

  const find = (quotes: readonly string[]) => {
    const fresh = quotes.filter((quote) => !sought.has(quote))
    for (const quote of fresh) sought.add(quote)
    if (!fresh.length) return
    return requests.take(host.ask('quotes', fresh), (here) => {
      if (here.length) quoted.value = new Set([...quoted.peek(), ...here])
    })
  }

  return {
    quoted,
    hasOwn,
    look: () =>
      void requests.take(host.ask('comments', null), (has) => {
        hasOwn.value = has
      }),
    handlers: {
      'find quotes': ({ quotes }) => find(quotes),
      'show quote': ({ quote }) =>
        requests.take(host.ask('show quote', quote), (isThere) => {
          if (!isThere) say(text.t('talk.notOnPage'))
        }),
      'show page comments': () => host.tell('show comments', null),
    },
  }
}
