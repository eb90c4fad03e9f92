import { type HandedOver, WORLD_KEY } from '../core/page-world'
import type { LiveArticle } from './article/read-article'
import type { EvidenceHighlights, HighlightsParts } from './evidence/evidence-highlights'

/** What the background hands to the sidebar's host. */
export type HandedHost = HandedOver['handed']

/** A host that stands in the page. */
export interface MountedHost {
  /** The background put the sidebar in again. */
  renew(handed: HandedHost): void
  deactivate(): void
}

/** What our scripts share in the extension's world of a page, and what the background handed over there. */
interface World extends HandedOver {
  /** The gate that follows this page; the background aborts it when it may no longer look. */
  gate: AbortController
  /** The article last read from this page, with its places, for what has to find them again. */
  article: LiveArticle
  /** Makes the marks of a brief's passages in this page; there once the first evidence is shown. */
  highlights: (parts: HighlightsParts) => EvidenceHighlights
  host: MountedHost
}

/** What a script needs was not left in this page: the script that leaves it was put in later, or never. */
export class InjectionOrderError extends Error {
  override readonly name = 'InjectionOrderError'

  constructor(missing: keyof World) {
    super(`“${missing}” was not left in this page`)
  }
}

/** A symbol, because what a page calls its elements and frames stands in the global object by name. */
const KEY: unique symbol = Symbol.for(WORLD_KEY) as never

const holder: typeof globalThis & { [KEY]?: Partial<World> } = globalThis

/** Leaves something for our other scripts in this page. */
export function share<N extends keyof World>(name: N, value: World[N]): void {
  holder[KEY] ??= {}
  holder[KEY][name] = value
}

/** What lies under a name; undefined where nothing does. */
export const shared = <N extends keyof World>(name: N): Partial<World>[N] => holder[KEY]?.[name]

/** What has to lie under a name by now. @throws InjectionOrderError where nothing does */
export function needed<N extends keyof World>(name: N): World[N] {
  const value = shared(name)
  if (value === undefined) throw new InjectionOrderError(name)
  return value
}

/** Takes what lies under a name, so that it is used once; undefined where nothing does. */
export function take<N extends keyof World>(name: N): Partial<World>[N] {
  const value = shared(name)
  delete holder[KEY]?.[name]
  return value
}
