import type { ServerResponse } from 'node:http'
import type { SourceId } from '../../core/conversation/conversation'
import { SOURCE_IDS } from '../../core/conversation/conversation'
import { SOURCES } from '../../core/conversation/source-facts'
import { until } from '../harness/until'
import type { Site } from '../site/site'
import * as answers from './source-answers'

/** What a source does with every request. */
export type SourceBehaviour =
  | { kind: 'answer'; of: (url: URL) => unknown }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'raw'; body: string }
  | { kind: 'silent' }

/** The host each source is asked at: its own, or the instance that is suggested. */
export const hostOf = (id: SourceId): string => SOURCES[id].host || (SOURCES[id].instance ?? '')

const NOTHING: Record<SourceId, unknown> = {
  'hacker-news': answers.hnSearch([]),
  reddit: answers.redditSearch([]),
  lobsters: [],
  lemmy: answers.lemmySearch([]),
  bluesky: answers.blueskySearch([]),
  mastodon: undefined,
  hypothesis: answers.hypothesisSearch([]),
}

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
      response.end(JSON.stringify(answer ?? { error: 'Record not found' }))
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

/** All seven sources under their true names, of which each found nothing until told otherwise. */
export class SourcesStandIn {
  private from: number
  /** Requests that came and are neither answered nor given up. */
  private open = 0

  constructor(private readonly site: Site) {
    this.from = site.requests.length
    this.findNothing()
  }

  private findNothing(): void {
    for (const id of SOURCE_IDS) this.behave(id, { kind: 'answer', of: () => NOTHING[id] })
  }

  /** Forgets what was asked and how the sources were to behave. */
  async begin(): Promise<void> {
    await this.forget()
    this.findNothing()
  }

  /** Says how a source behaves from now on. */
  behave(id: SourceId, behaviour: SourceBehaviour): void {
    this.site.answerAt(hostOf(id), (url, response) => {
      this.open++
      response.on('close', () => this.open--)
      carryOut(behaviour, url, response)
    })
  }

  /** Forgets what was asked until now, once all of it is answered: none of it is to be counted later. */
  async forget(): Promise<void> {
    await until('the sources to have answered', () => this.open === 0)
    this.from = this.site.requests.length
  }

  /** What the sources were asked since, oldest first. */
  get asked(): Site['requests'] {
    const hosts = new Set(SOURCE_IDS.map(hostOf))
    return this.site.requests.slice(this.from).filter(({ url }) => hosts.has(new URL(url).host))
  }

  /** How often each source was asked since. */
  counts(): Partial<Record<SourceId, number>> {
    const found: Partial<Record<SourceId, number>> = {}
    for (const id of SOURCE_IDS) {
      const count = this.asked.filter(({ url }) => new URL(url).host === hostOf(id)).length
      if (count) found[id] = count
    }
    return found
  }

  close(): void {
    for (const id of SOURCE_IDS) this.site.answerAt(hostOf(id), null)
  }
}
