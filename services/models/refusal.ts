import * as v from 'valibot'
import { retryAfter } from '../http/retry-after'
import {
  ModelBusyError,
  type ModelError,
  ModelForbiddenError,
  ModelKeyError,
  ModelRefusedError,
  ModelRoomError,
  ModelServerError,
  ModelUnknownError,
  ModelWindowError,
} from './errors'
import { isMissingModel, isOutOfCredit, isTooLong, roomIn, waitIn, windowIn } from './refusal-words'

/** OpenRouter puts what the server behind it says beside its own words. */
const raw = v.fallback(v.optional(v.object({ raw: v.string() })), undefined)
const errorSchema = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string(), metadata: raw }) }),
    v.transform(({ error: { message, metadata } }) => (metadata ? `${message}: ${metadata.raw}` : message)),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ detail: v.string() }),
    v.transform(({ detail }) => detail),
  ),
])

/** A server's own words on what is wrong, out of the forms that errors have; plain text as it is. */
export function saidIn(body: string): string {
  let said = body
  try {
    const data: unknown = JSON.parse(body)
    // Gemini puts its error into a list.
    const result = v.safeParse(errorSchema, Array.isArray(data) ? data[0] : data)
    if (result.success) said = result.output
  } catch {
    said = /<\/?(?:html|body|head)\b/i.test(body) ? '' : body
  }
  return said.replace(/\s+/g, ' ').trim().slice(0, 1000)
}

const KEY = /api[ _-]?key|authentication|unauthori[sz]ed|credit|billing|insufficient[ _](?:quota|balance)/i

/** What a status and the words with it mean. */
export function refusal(
  status: number,
  headers: Headers,
  said: string,
  { host, model }: { host: string; model: string },
): ModelError {
  const wait = () => retryAfter(headers) ?? waitIn(said)
  if (status === 401) return new ModelKeyError(host)
  const room = roomIn(said)
  if (room !== null) return new ModelRoomError(host, status, said, room)
  // Also with 402 (OpenRouter) and 429 (OpenAI), and within a 500 of servers that pass on what others say.
  if (status === 413 || isTooLong(said)) return new ModelWindowError(host, status, said, windowIn(said))
  if (status === 402) return new ModelKeyError(host)
  if (status === 403) return KEY.test(said) ? new ModelKeyError(host) : new ModelForbiddenError(host, null)
  // An account without money is told as too many requests by some.
  if (status === 429) {
    // Gemini speaks of billing too where only a minute's share is used up, and says how long to wait.
    const isBroke = isOutOfCredit(said) && wait() === null
    return isBroke ? new ModelKeyError(host) : new ModelBusyError(host, wait())
  }
  if (status === 503 || status === 529) return new ModelBusyError(host, wait())
  if (status >= 500) return new ModelServerError(host, status)
  if (status === 404 && isMissingModel(said)) return new ModelUnknownError(host, model)
  if (status === 400 && KEY.test(said)) return new ModelKeyError(host)
  return new ModelRefusedError(host, status, said)
}
