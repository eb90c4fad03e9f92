import * as v from 'valibot'
import type { DemoRequest } from '../../core/sidebar/demo-calls'
import {
  type HostAnswer,
  type HostEvent,
  hostAnswers,
  hostEventSchema,
} from '../../core/sidebar/host-answers'
import type { HostRequest, HostRequests } from '../../core/sidebar/host-calls'
import { createCaller } from '../../page/calls'

/** The host answered what no host of ours does. */
export class HostAnswerError extends Error {
  override readonly name = 'HostAnswerError'
}

/** What the sidebar's frame needs of the page around it. */
export interface HostLink {
  /** @throws CallFailedError, HostAnswerError */
  ask<N extends HostRequest>(name: N, payload: HostRequests[N]): Promise<HostAnswer<N>>
  /** Asks what the reader need not wait for. */
  tell<N extends HostRequest>(name: N, payload: HostRequests[N]): void
  /** Asks what only a page of ours answers. */
  askOwnPage(name: DemoRequest): Promise<unknown>
  /** Calls back with what the host tells of itself. */
  onEvent: (event: HostEvent) => void
}

/** The line to the host that a port leads to. */
export function createHostLink(port: MessagePort): HostLink {
  const call = createCaller(port, (received) => {
    const event = v.safeParse(hostEventSchema, received)
    if (event.success) link.onEvent(event.output)
  })
  const link: HostLink = {
    ask: async (name, payload) => {
      const answer = v.safeParse(hostAnswers[name], await call(name, payload))
      if (!answer.success) throw new HostAnswerError(name)
      // A schema's output is its request's answer; TypeScript cannot follow that through a generic name.
      return answer.output as HostAnswer<typeof name>
    },
    tell: (name, payload) => {
      call(name, payload).catch((error: unknown) => console.debug(error))
    },
    askOwnPage: (name) => call(name, null),
    onEvent: () => undefined,
  }
  return link
}
