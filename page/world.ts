import type { LiveArticle } from './article/read-article'
import type { EvidenceHighlights, HighlightsParts } from './evidence/evidence-highlights'

/** What the background hands to the sidebar's host. */
export interface HandedHost {
  /** Proves to the background that the frame was made by the host it put in. */
  token: string
}

/** A host that stands in the page. */
export interface MountedHost {
  /** The background put the sidebar in again. */
  renew(handed: HandedHost): void
  deactivate(): void
}

/** What our scripts leave for each other in the extension's world of a page. */
interface World {
  /** The gate that follows this page; the background aborts it when it may no longer look. */
  gate?: AbortController | undefined
  /** Set by the background before it asks on the reader's click: the gate answers, and leaves nothing behind. */
  asked?: boolean | undefined
  /** The article last read from this page, with its places, for what has to find them again. */
  article?: LiveArticle | undefined
  /** Makes the marks of a brief's passages in this page; there once the first evidence is shown. */
  highlights?: ((parts: HighlightsParts) => EvidenceHighlights) | undefined
  /** Taken once. */
  handed?: HandedHost | undefined
  host?: MountedHost | undefined
  /** What the background wants copied from within this page; checked by who reads it. */
  copied?: unknown
}

/** A symbol, because what a page calls its elements and frames stands in the global object by name. */
const KEY: unique symbol = Symbol.for('storypulse')

const holder: typeof globalThis & { [KEY]?: World } = globalThis

/** What our scripts left in this page so far. Functions that the background injects find it by the same symbol. */
export const world = (): World => {
  holder[KEY] ??= {}
  return holder[KEY]
}
