import type { HostEvent } from '../../core/sidebar/host-answers'
import type { HostRequest, HostRequests, PassagesByLine } from '../../core/sidebar/host-calls'
import { jumpTo, ownComments } from '../conversation/own-comments'
import { PageQuotes } from '../conversation/page-quotes'
import type { EvidenceHighlights } from '../evidence/evidence-highlights'
import { needed, shared } from '../world'
import { followFocus } from './focus-page'
import type { Placer } from './placer'
import type { TopLayer } from './top-layer'

/** What the part of the sidebar in the page works on. */
interface Parts {
  /** The host. */
  element: HTMLElement
  placer: Placer
  topLayer: TopLayer
  tell: (event: HostEvent) => void
  deactivate: () => void
  /** Ends with this frame's document. */
  signal: AbortSignal
}

type Carry = { [N in HostRequest]: (payload: HostRequests[N]) => unknown }

/** Carries out in the page what the sidebar's frame asks for. */
export function createPagePart({ element, placer, topLayer, tell, deactivate, signal }: Parts): Carry {
  const except = (one: Element) => one === element
  const quotes = new PageQuotes(document, except)
  const focusPage = followFocus(element, signal)
  let comments: HTMLElement | null = null
  let marking = new AbortController()
  let marks: EvidenceHighlights | null = null
  signal.addEventListener('abort', () => {
    marking.abort()
    quotes.leave()
  })

  const mark = (passages: PassagesByLine | null) => {
    marking.abort()
    marking = new AbortController()
    marks = null
    if (!passages) return
    const own = marking.signal
    marks = needed('highlights')({
      live: needed('article'),
      passages,
      except,
      seenHeight: () => placer.seenHeight(element),
      onChange: (state) => {
        if (!own.aborted) tell({ event: 'highlights', state })
      },
      signal: own,
    })
  }

  return {
    place: (placement) => {
      placer.place(placement)
      // It may have been told before the frame listened.
      tell({ event: 'mode', mode: placer.mode })
    },
    highlight: mark,
    seek: (line) => marks?.seek(line) ?? false,
    preview: (line) => marks?.preview(line),
    'go back': () => marks?.goBack(),
    excerpts: (lines) => {
      const live = shared('article')
      const title = live ? live.article.title || live.article.site || location.hostname : document.title
      return { title: title.slice(0, 2000), fragments: marks?.fragments(lines) ?? lines.map(() => null) }
    },
    comments: () => {
      comments = ownComments(document)
      return comments !== null
    },
    'show comments': () => {
      if (comments?.isConnected) jumpTo(comments)
    },
    quotes: (all) => quotes.found(all),
    'show quote': (quote) => quotes.show(quote),
    uncover: () => topLayer.uncover(),
    'focus page': focusPage,
    'reload page': () => location.reload(),
    deactivate,
  }
}
