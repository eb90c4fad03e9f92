import * as v from 'valibot'
import type { ListedModel } from '../../core/models/configured-model'
import { responseText } from '../http/body'
import { AnswerEnd } from './answer-end'
import { type ChatChunk, chatChunk, LAST } from './chat-chunk'
import { fieldsOf, firstForm, nextForm } from './chat-form'
import { ModelAnswerError, ModelError, ModelFormError } from './errors'
import { ModelAsking } from './http-provider'
import type { ModelLimits, Patience } from './patience'
import type { Endpoint, ModelProvider, ModelTask } from './provider'
import { DONE, events, json, objects } from './read-body'
import { refusal } from './refusal'
import type { SaidError } from './said-error'
import { sendForJson, sendToModel } from './send'

// The chat completions that OpenAI brought up and most servers speak:
// https://platform.openai.com/docs/api-reference/chat/create (and /models, /chat/streaming)
// https://lmstudio.ai/docs/developer/openai-compat, https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html,
// https://github.com/ggml-org/llama.cpp/tree/master/tools/server, https://openrouter.ai/docs/api-reference/overview,
// https://ai.google.dev/gemini-api/docs/openai, https://docs.mistral.ai/api, https://console.groq.com/docs/openai

const positive = v.pipe(v.number(), v.minValue(512))
const size = v.fallback(v.optional(positive), undefined)
/** Each server names its window another way. */
const modelSchema = v.object({
  id: v.string(),
  name: v.fallback(v.optional(v.string()), undefined),
  context_length: size,
  context_window: size,
  max_context_length: size,
  max_model_len: size,
  meta: v.fallback(v.optional(v.object({ n_ctx: size })), undefined),
})
const listSchema = v.union([
  v.pipe(
    v.object({ data: v.array(modelSchema) }),
    v.transform(({ data }) => data),
  ),
  v.array(modelSchema),
])

function listed({ id, name, meta, ...sizes }: v.InferOutput<typeof modelSchema>): ListedModel {
  const window =
    sizes.context_length ??
    sizes.context_window ??
    sizes.max_context_length ??
    sizes.max_model_len ??
    meta?.n_ctx
  // Gemini writes `models/` before each.
  const plain = id.replace(/^models\//, '')
  return { id: plain, name: name ?? plain, ...(window && { window: Math.floor(window) }) }
}

/** Models of a server that speaks OpenAI's chat completions. */
export function openAiCompatible(endpoint: Endpoint, limits: Partial<ModelLimits> = {}): ModelProvider {
  const bearer: Record<string, string> = endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}
  const asking = new ModelAsking(endpoint, bearer, limits)
  const { host } = asking
  let form = firstForm(host)

  const bodyOf = ({ prompt, answerTokens }: ModelTask) => ({
    model: endpoint.model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    stream: true,
    ...fieldsOf(form, answerTokens),
  })

  const failed = ({ status, said }: SaidError) =>
    refusal(status, new Headers(), said, { host, model: endpoint.model })

  async function* chunks(response: Response, patience: Patience): AsyncGenerator<ChatChunk> {
    const type = response.headers.get('content-type') ?? ''
    if (/\bhtml\b/.test(type)) throw new ModelAnswerError(host, 'not json')
    let streamed = response
    if (/\bjson\b/.test(type)) {
      const body = await responseText(response, patience)
      const chunk = chatChunk(json(body))
      // Without streaming the end of the answer is its end.
      if (chunk) return yield { ...chunk, finish: chunk.finish ?? 'stop' }
      if (!/^\s*(?:data|event|id|retry)?:/.test(body)) throw new ModelAnswerError(host, 'not json')
      streamed = new Response(body)
    }
    for await (const data of objects(events(streamed, patience), host)) {
      if (data === DONE) return yield LAST
      const chunk = chatChunk(data)
      if (chunk) yield chunk
    }
  }

  /** One try in the form of the moment. */
  async function* tried(task: ModelTask, patience: Patience): AsyncGenerator<string> {
    const response = await sendToModel(asking.at('/chat/completions', bodyOf(task)), patience)
    const end = new AnswerEnd(host, asking.limits.answer)
    for await (const chunk of chunks(response, patience)) {
      if (chunk.error) throw failed(chunk.error)
      if (chunk.text) yield chunk.text
      end.take(chunk)
    }
    yield* end.rest()
  }

  async function* answer(task: ModelTask, patience: Patience): AsyncGenerator<string> {
    for (;;) {
      let hasBegun = false
      try {
        for await (const piece of tried(task, patience)) {
          hasBegun = true
          yield piece
        }
        return
      } catch (error) {
        const next = error instanceof ModelError ? nextForm(error, form) : null
        if (!next || !(error instanceof ModelError)) throw error
        form = next
        if (hasBegun) throw new ModelFormError(error)
      }
    }
  }

  return {
    host,
    list: (signal) =>
      asking.patiently(signal, async (patience) => {
        const found = v.safeParse(listSchema, await sendForJson(asking.at('/models'), patience))
        if (!found.success) throw new ModelAnswerError(host, 'not json')
        return found.output.map(listed)
      }),
    window: async () => endpoint.window,
    answer: (task, signal) => asking.streamed(signal, (patience) => answer(task, patience)),
  }
}
