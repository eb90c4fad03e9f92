import type { ServerResponse } from 'node:http'
import type { ConversationSource } from '../../core/conversation/source'
import { SOURCES, type SourceId, sourceOf } from '../../core/conversation/source-list'
import { until } from '../harness/until'
import type { Site } from '../site/site'
import * as answers from './source-answers'

/** What a source does with every request. */
export type SourceBehaviour =
  | { kind: 'answer'; of: (url: URL) => unknown }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'raw'; body: string }
  | { kind: 'silent' }

/** The hosts each source is asked at: its own, or the instance that is suggested. */
export function hostsOf(id: SourceId): readonly string[] {
  const source: ConversationSource | undefined = sourceOf(id)
  return source?.instance ? [source.instance] : (source?.hosts ?? [])
}

/** What each says that has found nothing; one that is not here says "not found". */
const NOTHING: Partial<Record<SourceId, unknown>> = {
  'hacker-news': answers.hnSearch([]),
  reddit: answers.redditFeed([]),
  lobsters: [],
  bluesky: answers.blueskySearch([]),
  hypothesis: answers.hypothesisSearch([]),
}

/** Lemmy as most instances are: version 0.19, which has no version 4. */
const lemmyNothing = (url: URL) => (url.pathname.startsWith('/api/v3/') ? answers.lemmySearch([]) : undefined)

function carryOut(behaviour: SourceBehaviour, url: URL, response: ServerResponse): void {
  // Whoever sends a cookie back has kept it.
  const headers = {
    'content-type': 'application/json',
    'set-cookie': 'seen=1; Path=/; Secure; SameSite=None',
  }
  switch (behaviour.kind) {
    case 'answer': {
      const answer = behaviour.of(url)
      response.writeHead(answer === undefined ? 404 : 200, headers)
      response.end(
        typeof answer === 'string' ? answer : JSON.stringify(answer ?? { error: 'Record not found' }),
      )
      return
    }
    case 'status':
      response.writeHead(behaviour.status, { ...headers, ...behaviour.headers })
      response.end('{}')
      return
    case 'raw':
      response.writeHead(200, headers)
      response.end(behaviour.body)
      return
    case 'silent':
      return
  }
}

/** All sources under their true names, of which each found nothing until told otherwise. */
export class SourcesStandIn {
  private from: number
  /** Requests that came and are neither answered nor given up. */
  private open = 0

  constructor(private readonly site: Site) {
    this.from = site.requests.length
    this.findNothing()
  }

  private findNothing(): void {
    for (const { id } of SOURCES)
      this.behave(id, { kind: 'answer', of: (url) => (id === 'lemmy' ? lemmyNothing(url) : NOTHING[id]) })
  }

  /** Forgets what was asked and how the sources were to behave. */
  async begin(): Promise<void> {
    await this.forget()
    this.findNothing()
  }

  /** Says how a source behaves from now on. */
  behave(id: SourceId, behaviour: SourceBehaviour): void {
    for (const host of hostsOf(id)) {
      this.site.answerAt(host, (url, response) => {
        this.open++
        response.on('close', () => this.open--)
        carryOut(behaviour, url, response)
      })
    }
  }

  /** Forgets what was asked until now, once all of it is answered: none of it is to be counted later. */
  async forget(): Promise<void> {
    await until('the sources to have answered', () => this.open === 0)
    this.from = this.site.requests.length
  }

  /** What the sources were asked since, oldest first. */
  get asked(): Site['requests'] {
    const hosts = new Set(SOURCES.flatMap(({ id }) => hostsOf(id)))
    return this.site.requests.slice(this.from).filter(({ url }) => hosts.has(new URL(url).host))
  }

  /** How often each source was asked since. */
  counts(): Partial<Record<SourceId, number>> {
    const found: Partial<Record<SourceId, number>> = {}
    for (const { id } of SOURCES) {
      const count = this.asked.filter(({ url }) => hostsOf(id).includes(new URL(url).host)).length
      if (count) found[id] = count
    }
    return found
  }

  close(): void {
    for (const host of SOURCES.flatMap(({ id }) => hostsOf(id))) this.site.answerAt(host, null)
  }
}
