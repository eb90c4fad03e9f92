import * as v from 'valibot'
import type { RequestLimits } from '../../core/conversation/source'
import { SourceError } from '../../core/conversation/source-error'
import { type Stored, stored } from '../stored'

/** ms a request waits at most for its turn; for longer a reader is told instead. */
const MOST_WAIT = 10_000
/** Requests of a window that are remembered at most. No reader comes near the larger ones. */
const MOST_REMEMBERED = 400

/** What is known of one host: when it was asked (ms since 1970, oldest first), and until when it is left alone. */
const hostSchema = v.object({ sent: v.array(v.number()), restUntil: v.number() })
const paceSchema = v.record(v.string(), hostSchema)

type HostPace = v.InferOutput<typeof hostSchema>

const NOTHING: HostPace = { sent: [], restUntil: 0 }

const watched = ({ windows }: RequestLimits) => windows.filter(({ requests }) => requests <= MOST_REMEMBERED)

/** When the next request may go, ms since 1970: now, or as soon as every window and the gap have room. */
export function nextTurn({ sent }: HostPace, limits: RequestLimits, now: number): number {
  const last = sent.at(-1) ?? 0
  return watched(limits).reduce(
    (at, { requests, seconds }) =>
      Math.max(at, (sent.at(-requests) ?? Number.NEGATIVE_INFINITY) + seconds * 1000),
    Math.max(now, last + limits.gap),
  )
}

/** The times that still count. */
function remembered(sent: readonly number[], limits: RequestLimits, now: number): number[] {
  const windows = watched(limits)
  const longest = Math.max(limits.gap, ...windows.map(({ seconds }) => seconds * 1000))
  const most = Math.max(1, ...windows.map(({ requests }) => requests))
  return sent.filter((at) => at > now - longest).slice(-most)
}

const wait = (ms: number, stop: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(stop.reason)
    }
    const timer = setTimeout(() => {
      stop.removeEventListener('abort', end)
      resolve()
    }, ms)
    stop.addEventListener('abort', end, { once: true })
  })

/**
 * Keeps requests to what each host allows, across stories and tabs; the session storage remembers it while the background sleeps.
 */
export class Pace {
  constructor(
    private readonly kept: Stored<v.InferOutput<typeof paceSchema>> = stored(
      'session',
      'conversationPace',
      paceSchema,
      {},
    ),
  ) {}

  /**
   * Waits until a host may be asked once more, and counts that.
   * @throws SourceError where that takes longer than a reader waits, or the host is left alone; the signal's reason.
   */
  async turn(host: string, limits: RequestLimits, stop: AbortSignal): Promise<void> {
    if (limits.gap === 0 && watched(limits).length === 0) {
      return this.refuseRest((await this.kept.get())[host] ?? NOTHING)
    }
    const asked = Date.now()
    let at = asked
    await this.kept.update((all) => {
      const known = all[host] ?? NOTHING
      this.refuseRest(known)
      at = nextTurn(known, limits, asked)
      if (at - asked > MOST_WAIT) throw new SourceError({ kind: 'paced', retryAfter: secondsTo(at) })
      return { ...all, [host]: { ...known, sent: [...remembered(known.sent, limits, asked), at] } }
    })
    if (at <= asked) return
    await wait(at - asked, stop)
    // Another request may have been told meanwhile that it was one too many.
    this.refuseRest((await this.kept.get())[host] ?? NOTHING)
  }

  /** Leaves a host alone for some seconds, because it said so. */
  async rest(host: string, seconds: number): Promise<void> {
    const until = Date.now() + seconds * 1000
    await this.kept.update((all) => {
      const known = all[host] ?? NOTHING
      return { ...all, [host]: { ...known, restUntil: Math.max(known.restUntil, until) } }
    })
  }

  /** Forgets which hosts were asked when. */
  forget(): Promise<void> {
    return this.kept.clear()
  }

  private refuseRest({ restUntil }: HostPace): void {
    if (restUntil > Date.now()) throw new SourceError({ kind: 'busy', retryAfter: secondsTo(restUntil) })
  }
}

const secondsTo = (at: number) => Math.max(1, Math.ceil((at - Date.now()) / 1000))
