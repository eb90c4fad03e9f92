import * as v from 'valibot'
import { saidIn } from './refusal'

/** An error that a server tells within an answer of status 200. */
export interface SaidError {
  /** The status it would have had at the beginning. */
  status: number
  said: string
}

/** Names of errors that come instead of a status, of OpenAI, Anthropic, Google, Groq, OpenRouter and vLLM. */
const STATUS_BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/authentication|invalid_api_key|unauthenticated|unauthori[sz]ed/i, 401],
  [/billing|insufficient_(?:quota|credit|balance)|payment/i, 402],
  [/permission/i, 403],
  [/not_found/i, 404],
  [/too_large/i, 413],
  [/rate_?limit|resource_exhausted|too_many_requests/i, 429],
  [/overloaded/i, 529],
  [/unavailable|capacity/i, 503],
  [/time_?d?_?out|deadline/i, 504],
  [
    /invalid_?(?:request|argument)|bad_?request|context_length|json_validate|tool_use_failed|validation/i,
    400,
  ],
]

/** A status as a number or in digits. */
const status = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{3}$/), v.transform(Number))]),
  v.integer(),
  v.minValue(400),
  v.maxValue(599),
)
const name = v.fallback(v.string(), '')
const errorSchema = v.object({
  status_code: v.fallback(v.optional(status), undefined),
  code: v.optional(v.unknown()),
  status: v.optional(v.unknown()),
  type: name,
})

function statusOf(error: unknown): number {
  const read = v.safeParse(errorSchema, error)
  if (!read.success) return 500
  const { status_code, code, status: also, type } = read.output
  for (const one of [status_code, code, also]) if (v.is(status, one)) return Number(one)
  const names = [code, also, type].filter((one) => typeof one === 'string').join(' ')
  return STATUS_BY_NAME.find(([pattern]) => pattern.test(names))?.[1] ?? 500
}

/**
 * The error in an event or an answer: under `error`, or as vLLM writes it, an object of the kind `error`. Null where there is
 * none; many servers send `"error": null` with every event, or an object of nothing.
 */
export function errorIn(data: unknown): SaidError | null {
  const one: unknown = Array.isArray(data) ? data[0] : data
  if (typeof one !== 'object' || one === null) return null
  const error: unknown = Reflect.get(one, 'error')
  const isError = Reflect.get(one, 'object') === 'error' || Reflect.get(one, 'type') === 'error'
  const isEmpty = typeof error === 'object' && error !== null && Object.values(error).every((one) => !one)
  if ((!error || isEmpty) && !isError) return null
  return { status: statusOf(error || one), said: saidIn(JSON.stringify(one)) }
}
