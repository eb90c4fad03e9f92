import * as v from 'valibot'
import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import { AnswerEnd } from './answer-end'
import { ModelAnswerError, ModelForbiddenError, ModelRefusedError } from './errors'
import { ModelAsking } from './http-provider'
import { ollamaOrigins } from './ollama-origins'
import type { ModelLimits, Patience } from './patience'
import type { Endpoint, ModelProvider, ModelTask } from './provider'
import { lines, objects } from './read-body'
import { refusal } from './refusal'
import { errorIn } from './said-error'
import { type ModelRequest, sendForJson, sendToModel } from './send'

// Ollama's own interface: https://docs.ollama.com/api (chat, tags, show; structured outputs by `format`).

const tagsSchema = v.object({ models: v.array(v.object({ name: v.string() })) })
const showSchema = v.object({ model_info: v.record(v.string(), v.unknown()) })
const text = v.fallback(v.string(), '')
const chunkSchema = v.object({
  message: v.fallback(v.object({ content: text, thinking: text }), { content: '', thinking: '' }),
  done: v.fallback(v.boolean(), false),
  done_reason: text,
})

/**
 * How a model is asked: whether it may think, and whether it is held to the schema. Several models (gpt-oss, Gemma 4, Qwen 3.5
 * in some versions of Ollama) answer nothing where both are set, so that each is left out in turn.
 */
const FORMS = [
  { hasThink: true, hasFormat: true },
  { hasThink: false, hasFormat: true },
  { hasThink: false, hasFormat: false },
] as const

/** gpt-oss always thinks, and takes only how much: https://docs.ollama.com/capabilities/thinking */
const thinkOf = (model: string): 'low' | false => (/gpt-?oss/i.test(model) ? 'low' : false)

/** A window larger than this takes more memory than the model itself on many machines. */
const MOST_WINDOW = 16_384

/**
 * Models of an Ollama server.
 * @param origin the extension's own origin, to say what to run when Ollama does not let it in.
 */
export function ollama(endpoint: Endpoint, origin: string, limits: Partial<ModelLimits> = {}): ModelProvider {
  const bearer: Record<string, string> = endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}
  const asking = new ModelAsking(endpoint, bearer, limits)
  const { host } = asking
  let window = 0
  let form = 0

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

  const bodyOf = (task: ModelTask, size: number) => {
    const { hasThink, hasFormat } = FORMS[form] ?? FORMS[0]
    return {
      model: endpoint.model,
      messages: [
        { role: 'system', content: task.prompt.system },
        { role: 'user', content: task.prompt.user },
      ],
      ...(hasFormat && { format: ANSWER_JSON_SCHEMA }),
      stream: true,
      ...(hasThink && { think: thinkOf(endpoint.model) }),
      options: { num_ctx: size, num_predict: task.answerTokens, temperature: 0.2 },
    }
  }

  /** One try in the form of the moment. */
  async function* tried(patience: Patience, task: ModelTask, size: number): AsyncGenerator<string> {
    const response = await mending(() => sendToModel(asking.at('/api/chat', bodyOf(task, size)), patience))
    const end = new AnswerEnd(host, asking.limits.answer)
    for await (const data of objects(lines(response, patience), host)) {
      const failed = errorIn(data)
      if (failed) throw refusal(failed.status, new Headers(), failed.said, { host, model: endpoint.model })
      const chunk = v.safeParse(chunkSchema, data)
      if (!chunk.success) continue
      const { message, done, done_reason } = chunk.output
      if (message.content) yield message.content
      end.take({
        text: message.content,
        thoughts: message.thinking,
        refused: '',
        finish: done ? done_reason || 'stop' : null,
      })
      if (done) break
    }
    yield* end.rest()
  }

  /** Whether another form may help: nothing was answered, or the model does not know what it is told. */
  const isOfForm = (error: unknown): boolean =>
    (error instanceof ModelAnswerError && error.fault === 'empty') ||
    (error instanceof ModelRefusedError &&
      error.status === 400 &&
      /think|format|schema|grammar/i.test(error.said))

  async function* answer(patience: Patience, task: ModelTask, size: number): AsyncGenerator<string> {
    for (;;) {
      let hasBegun = false
      try {
        for await (const piece of tried(patience, task, size)) {
          hasBegun = true
          yield piece
        }
        return
      } catch (error) {
        if (hasBegun || !isOfForm(error) || form + 1 >= FORMS.length) throw error
        form++
      }
    }
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
