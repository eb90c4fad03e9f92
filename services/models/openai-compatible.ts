import * as v from 'valibot'
import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import type { ListedModel } from '../../core/models/configured-model'
import { ModelAnswerError, ModelBrokenOffError, ModelRefusedError } from './errors'
import { ModelAsking } from './http-provider'
import type { Limits, Patience } from './patience'
import type { Endpoint, ModelProvider, ModelTask } from './provider'
import { events, json, wholeBody } from './read-body'
import { refusal, saidIn } from './refusal'
import { send, sendForJson } from './send'

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

const text = v.nullish(v.string(), '')
const chunkSchema = v.object({
  choices: v.optional(
    v.array(
      v.object({
        delta: v.optional(v.object({ content: text })),
        message: v.optional(v.object({ content: text })),
        finish_reason: v.nullish(v.string(), null),
      }),
    ),
    [],
  ),
})
const errorSchema = v.object({ error: v.unknown() })
const codeSchema = v.object({
  error: v.object({ code: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)) }),
})

/** Forms of a request, the strictest first; a server that knows one not says so with 400. */
const FORMATS = ['json_schema', 'json_object', 'none'] as const
type Format = (typeof FORMATS)[number]
interface Form {
  format: Format
  limit: 'max_tokens' | 'max_completion_tokens' | null
}

function formatOf(format: Format): object {
  if (format === 'none') return {}
  if (format === 'json_object') return { response_format: { type: 'json_object' } }
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'brief', strict: true, schema: ANSWER_JSON_SCHEMA },
    },
  }
}

/** The form to try after a refusal; null where its words name nothing that could be left out. */
function nextForm({ status, said }: ModelRefusedError, form: Form): Form | null {
  if (status !== 400 && status !== 404 && status !== 422) return null
  if (/max_completion_tokens/i.test(said) && form.limit === 'max_tokens')
    return { ...form, limit: 'max_completion_tokens' }
  if (/max_(?:completion_)?tokens/i.test(said) && form.limit) {
    return { ...form, limit: form.limit === 'max_completion_tokens' ? 'max_tokens' : null }
  }
  const next = FORMATS[FORMATS.indexOf(form.format) + 1]
  const isOfFormat = /response.?format|json|schema|grammar|structured|requested parameters/i.test(said)
  return next && isOfFormat ? { ...form, format: next } : null
}

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
export function openAiCompatible(endpoint: Endpoint, limits: Partial<Limits> = {}): ModelProvider {
  const bearer: Record<string, string> = endpoint.key ? { authorization: `Bearer ${endpoint.key}` } : {}
  const asking = new ModelAsking(endpoint, bearer, limits)
  const { host } = asking
  let form: Form = {
    format: 'json_schema',
    limit: host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens',
  }

  const bodyOf = ({ prompt, answerTokens }: ModelTask) => ({
    model: endpoint.model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    stream: true,
    ...(form.limit && { [form.limit]: answerTokens }),
    ...formatOf(form.format),
  })

  const begun = async (task: ModelTask, patience: Patience): Promise<Response> => {
    for (;;) {
      try {
        return await send(asking.at('/chat/completions', bodyOf(task)), patience)
      } catch (error) {
        const next = error instanceof ModelRefusedError ? nextForm(error, form) : null
        if (!next) throw error
        form = next
      }
    }
  }

  /** One event, or the whole answer of a server that does not stream. */
  const read = (data: unknown): { text: string; finish: string | null } => {
    if (v.is(errorSchema, data)) {
      const code = v.safeParse(codeSchema, data)
      throw refusal(
        code.success ? code.output.error.code : 500,
        new Headers(),
        saidIn(JSON.stringify(data)),
        {
          host,
          model: endpoint.model,
        },
      )
    }
    const chunk = v.safeParse(chunkSchema, data)
    if (!chunk.success) throw new ModelAnswerError(host, 'not json')
    const [choice] = chunk.output.choices
    return {
      text: choice?.delta?.content || choice?.message?.content || '',
      finish: choice?.finish_reason ?? null,
    }
  }
  const checkFinish = (finish: string | null): void => {
    if (finish === 'length') throw new ModelAnswerError(host, 'cut off')
    if (finish === 'content_filter') throw new ModelRefusedError(host, 200, 'content_filter')
  }

  async function* answer(task: ModelTask, patience: Patience): AsyncGenerator<string> {
    const response = await begun(task, patience)
    const type = response.headers.get('content-type') ?? ''
    if (/\bjson\b/.test(type)) {
      const { text, finish } = read(json(await wholeBody(response, patience)))
      yield text
      return checkFinish(finish)
    }
    if (/\bhtml\b/.test(type)) throw new ModelAnswerError(host, 'not json')
    let finished = false
    let isEmpty = true
    for await (const data of events(response, patience)) {
      isEmpty = false
      if (data.trim() === '[DONE]') return
      const { text, finish } = read(json(data))
      if (text) yield text
      checkFinish(finish)
      finished ||= finish !== null
    }
    if (isEmpty) throw new ModelAnswerError(host, 'empty')
    if (!finished) throw new ModelBrokenOffError(host)
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
