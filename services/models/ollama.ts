import * as v from 'valibot'
import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import { ModelAnswerError, ModelBrokenOffError, ModelForbiddenError, ModelServerError } from './errors'
import { ModelAsking } from './http-provider'
import { ollamaOrigins } from './ollama-origins'
import type { Limits, Patience } from './patience'
import type { Endpoint, ModelProvider, ModelTask } from './provider'
import { json, lines } from './read-body'
import { type ModelRequest, send, sendForJson } from './send'

// Ollama's own interface: https://docs.ollama.com/api (chat, tags, show; structured outputs by `format`).

const tagsSchema = v.object({ models: v.array(v.object({ name: v.string() })) })
const showSchema = v.object({ model_info: v.record(v.string(), v.unknown()) })
const chunkSchema = v.object({
  message: v.optional(v.object({ content: v.optional(v.string(), '') })),
  done: v.optional(v.boolean(), false),
  done_reason: v.optional(v.string()),
  error: v.optional(v.string()),
})

/** A window larger than this takes more memory than the model itself on many machines. */
const MOST_WINDOW = 16_384

/**
 * Models of an Ollama server.
 * @param origin the extension's own origin, to say what to run when Ollama does not let it in.
 */
export function ollama(endpoint: Endpoint, origin: string, limits: Partial<Limits> = {}): ModelProvider {
  const bearer: Record<string, string> = endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}
  const asking = new ModelAsking(endpoint, bearer, limits)
  const { host } = asking
  let window = 0

  /** Carries out a request and says of a 403 how it is mended: Ollama means the origin by it and nothing else. */
  const mending = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof ModelForbiddenError
        ? new ModelForbiddenError(host, ollamaOrigins(origin))
        : error
    }
  }
  const ask = (request: ModelRequest, signal: AbortSignal) =>
    mending(() => asking.patiently(signal, (patience) => sendForJson(request, patience)))

  async function* answer(patience: Patience, task: ModelTask, size: number): AsyncGenerator<string> {
    const request = asking.at('/api/chat', {
      model: endpoint.model,
      messages: [
        { role: 'system', content: task.prompt.system },
        { role: 'user', content: task.prompt.user },
      ],
      format: ANSWER_JSON_SCHEMA,
      stream: true,
      think: false,
      options: { num_ctx: size, num_predict: task.answerTokens, temperature: 0.2 },
    })
    const response = await mending(() => send(request, patience))
    for await (const line of lines(response, patience)) {
      const chunk = v.safeParse(chunkSchema, json(line))
      if (!chunk.success) throw new ModelAnswerError(host, 'not json')
      const { message, done, done_reason, error } = chunk.output
      if (error !== undefined) throw new ModelServerError(host, 500)
      if (message?.content) yield message.content
      if (done_reason === 'length') throw new ModelAnswerError(host, 'cut off')
      if (done) return
    }
    throw new ModelBrokenOffError(host)
  }

  const provider: ModelProvider = {
    host,
    list: async (signal) => {
      const found = v.safeParse(tagsSchema, await ask(asking.at('/api/tags'), signal))
      if (!found.success) throw new ModelAnswerError(host, 'not json')
      return found.output.models.map(({ name }) => ({ id: name, name }))
    },
    window: async (signal) => {
      if (window) return window
      const shown = v.safeParse(
        showSchema,
        await ask(asking.at('/api/show', { model: endpoint.model }), signal),
      )
      const info = shown.success ? Object.entries(shown.output.model_info) : []
      const length = Number(info.find(([name]) => name.endsWith('.context_length'))?.[1])
      window = Math.min(length > 0 ? length : endpoint.window, endpoint.window, MOST_WINDOW)
      return window
    },
    answer: async function* (task, signal) {
      const size = await provider.window(signal)
      yield* asking.streamed(signal, (patience) => answer(patience, task, size))
    },
  }
  return provider
}
