import * as v from 'valibot'
import {
  ModelBusyError,
  type ModelError,
  ModelForbiddenError,
  ModelKeyError,
  ModelRefusedError,
  ModelServerError,
  ModelUnknownError,
  ModelWindowError,
} from './errors'

const errorSchema = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string() }) }),
    v.transform(({ error }) => error.message),
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

/** Seconds that a `Retry-After` header asks for, in seconds or as a date; null where there is none. */
export function retryAfter(headers: Headers, now = Date.now()): number | null {
  const value = headers.get('retry-after')
  if (!value) return null
  const seconds = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

const WINDOW =
  /context (?:length|window|size)|n_ctx|maximum context|too many tokens|prompt is too long|exceeds? the (?:available )?context|reduce the length|tokens to keep/i
const WINDOW_SIZE =
  /(?:maximum context length is|context (?:length|size|window)(?: of| is)?|n_ctx:?|available context size) *\(?(\d{3,7})/i
const KEY = /api[ _-]?key|authentication|unauthori[sz]ed|credit|billing|insufficient[ _](?:quota|balance)/i

/** What a status and the words with it mean. */
export function refusal(
  status: number,
  headers: Headers,
  said: string,
  { host, model }: { host: string; model: string },
): ModelError {
  if (status === 401 || status === 402) return new ModelKeyError(host)
  if (status === 403) return KEY.test(said) ? new ModelKeyError(host) : new ModelForbiddenError(host, null)
  // An account without money is told as too many requests by some.
  if (status === 429) {
    return /insufficient[ _]quota|billing/i.test(said)
      ? new ModelKeyError(host)
      : new ModelBusyError(host, retryAfter(headers))
  }
  if (status === 503 || status === 529) return new ModelBusyError(host, retryAfter(headers))
  if (status >= 500) return new ModelServerError(host, status)
  if (status === 404 && /model/i.test(said)) return new ModelUnknownError(host, model)
  if (WINDOW.test(said)) {
    const size = Number(WINDOW_SIZE.exec(said)?.[1])
    return new ModelWindowError(host, status, said, Number.isFinite(size) ? size : null)
  }
  if (status === 400 && KEY.test(said)) return new ModelKeyError(host)
  return new ModelRefusedError(host, status, said)
}
