import { distanceOf, hostOf } from '../../core/models/model-address'
import { ModelAnswerError } from './errors'
import { HOSTED_LIMITS, LOCAL_LIMITS, type ModelLimits, modelErrors, Patience } from './patience'
import type { Endpoint } from './provider'
import { refusal, saidIn } from './refusal'
import type { ModelRequest } from './send'

/** What providers that ask over HTTP share: where, how patiently, and how much they take. */
export class ModelAsking {
  readonly host: string
  readonly limits: ModelLimits
  private readonly isLocal: boolean

  constructor(
    readonly endpoint: Endpoint,
    private readonly headers: Record<string, string>,
    limits: Partial<ModelLimits>,
  ) {
    this.host = hostOf(endpoint.address)
    this.isLocal = distanceOf(endpoint.address) !== 'internet'
    this.limits = { ...(this.isLocal ? LOCAL_LIMITS : HOSTED_LIMITS), ...limits }
  }

  /** A request at a path below the base address. */
  at(path: string, body?: unknown): ModelRequest {
    return { address: this.endpoint.address + path, headers: this.headers, body }
  }

  private patience(signal: AbortSignal): Patience {
    const { host, isLocal, limits, endpoint } = this
    return new Patience(host, limits, signal, {
      ...modelErrors(host, isLocal),
      refused: ({ status, headers }, said) =>
        refusal(status, headers, saidIn(said), { host, model: endpoint.model }),
    })
  }

  /** Does `work` with the patience that is due. */
  async patiently<T>(signal: AbortSignal, work: (patience: Patience) => Promise<T>): Promise<T> {
    const patience = this.patience(signal)
    try {
      return await work(patience)
    } finally {
      patience.done()
    }
  }

  /** The same for an answer in pieces, of which no more are taken than an answer may have. */
  async *streamed(
    signal: AbortSignal,
    work: (patience: Patience) => AsyncGenerator<string>,
  ): AsyncGenerator<string> {
    const patience = this.patience(signal)
    let length = 0
    try {
      for await (const piece of work(patience)) {
        length += piece.length
        if (length > this.limits.answer) throw new ModelAnswerError(this.host, 'too long')
        yield piece
      }
    } finally {
      patience.done()
    }
  }
}
