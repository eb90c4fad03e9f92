import type { CommentPage, Found, Thread } from './conversation'
import type { StoryAddress } from './story-addresses'

/** Parameters of a request. */
export type Query = Readonly<Record<string, string | readonly string[]>>

/** How an answer is taken. */
export interface AskHow {
  /** JSON where nothing else is said. */
  as?: 'json' | 'text'
  /** Goes on where the host sends us, as long as it is to itself. For requests that tell nothing but the host's own ids. */
  follow?: boolean
}

/** Asks one host, and no other. Resolves to null for "not found". @throws SourceError */
export type Ask = (path: string, query?: Query, how?: AskHow) => Promise<unknown>

/** What a source is asked with. */
export interface Asked {
  /** The source's first host, or the instance the reader chose. */
  host: string
  /** Asks that host. */
  ask: Ask
  /** Asks another of the source's hosts. */
  at(host: string): Ask
  /** Whether the reader's own cookies go along, because the reader allowed it. */
  session: boolean
}

/** So many requests in any so many seconds. */
export interface RateWindow {
  requests: number
  seconds: number
}

/** What a service allows one address of the internet. */
export interface RequestLimits {
  /** Empty where the service names none. */
  windows: readonly RateWindow[]
  /** ms between two requests, at least. */
  gap: number
  /** Where that is said, or was measured. */
  source: string
}

/** What a source is told of a story's addresses. */
export type AddressesSent = 'each article' | 'each address' | 'all addresses'

/** What a reader should know of a source before asking it. */
export type Caveat = 'mostly closed' | 'trending only'

/**
 * A place where a story may be talked about: all there is to know of it, in one definition. It asks with what it is handed and
 * does nothing else, so that it runs without a browser.
 */
export interface ConversationSource {
  /** Stands in settings and saved threads; never changed. */
  id: string
  name: string
  /** The hosts that may be asked, the first one for most; none where the reader chooses an instance. */
  hosts: readonly string[]
  /** The instance that is suggested where the reader chooses one. */
  instance: string | null
  limits: RequestLimits
  addressesSent: AddressesSent
  caveats: readonly Caveat[]
  /** Whether it is on for a reader who has chosen nothing. */
  isOn: boolean
  /** What it allows when it is asked with the reader's own session; null where that brings nothing. */
  session: { limits: RequestLimits } | null
  /** What it means that it found nothing. */
  nothing: 'nobody' | 'not trending'
  /** What its threads are called that have no title of their own. */
  untitled: 'thread' | 'posts' | 'notes'
  /** Requests a search makes for so many addresses, at most. */
  requests(addresses: number, session: boolean): number
  /** The form of the source that begins a thread, filled in; null where there is none. `host` is the instance. */
  share: ((url: string, title: string, host: string) => string) | null
  /** Finds threads about the addresses. @throws SourceError, v.ValiError for answers of another form. */
  find(addresses: readonly StoryAddress[], asked: Asked): Promise<Found>
  /** Comments of a thread from its beginning, or from where `cursor` says. @throws as `find` does. */
  comments(thread: Pick<Thread, 'id' | 'kind'>, cursor: string | null, asked: Asked): Promise<CommentPage>
  /** All that reads answers of it, for the tests that feed it broken ones: given an answer, and the addresses' keys. */
  readers: readonly ((answer: unknown, keys: readonly string[]) => unknown)[]
}
