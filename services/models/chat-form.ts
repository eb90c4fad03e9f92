import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import { ModelAnswerError, type ModelError, ModelRefusedError } from './errors'

/** Forms of a request, the strictest first; a server that does not know one says so. */
const FORMATS = ['json_schema', 'json_object', 'none'] as const
type Format = (typeof FORMATS)[number]

/** How a chat completion is asked for. */
interface ChatForm {
  format: Format
  limit: 'max_tokens' | 'max_completion_tokens' | null
}

/** The form that a host is asked in first. */
export const firstForm = (host: string): ChatForm => ({
  format: 'json_schema',
  limit: host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens',
})

/** What a form adds to a request. */
export function fieldsOf({ format, limit }: ChatForm, answerTokens: number): object {
  const limited = limit ? { [limit]: answerTokens } : {}
  if (format === 'none') return limited
  if (format === 'json_object') return { ...limited, response_format: { type: 'json_object' } }
  return {
    ...limited,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'brief', strict: true, schema: ANSWER_JSON_SCHEMA },
    },
  }
}

function afterRefusal({ status, said }: ModelRefusedError, form: ChatForm): ChatForm | null {
  if (status !== 400 && status !== 404 && status !== 422) return null
  if (/max_completion_tokens/i.test(said) && form.limit === 'max_tokens')
    return { ...form, limit: 'max_completion_tokens' }
  if (/max_(?:completion_)?tokens/i.test(said) && form.limit)
    return { ...form, limit: form.limit === 'max_completion_tokens' ? 'max_tokens' : null }
  const next = FORMATS[FORMATS.indexOf(form.format) + 1]
  const isOfFormat = /response.?format|json|schema|grammar|structured|requested parameters/i.test(said)
  return next && isOfFormat ? { ...form, format: next } : null
}

/**
 * The form to ask in after a failure; null where another would not help. An empty answer is what some servers make of a model
 * that thinks and is held to a schema (gpt-oss behind LM Studio and vLLM).
 */
export function nextForm(error: ModelError, form: ChatForm): ChatForm | null {
  if (error instanceof ModelRefusedError) return afterRefusal(error, form)
  const isEmpty = error instanceof ModelAnswerError && error.fault === 'empty'
  return isEmpty && form.format !== 'none' ? { ...form, format: 'none' } : null
}
