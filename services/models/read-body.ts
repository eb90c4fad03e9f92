import { createParser } from 'eventsource-parser'
import { texts } from '../http/body'
import { ModelAnswerError } from './errors'
import type { Patience } from './patience'

/** A server-sent event. */
interface ServerEvent {
  /** '' where it has none. */
  name: string
  data: string
}

/** Each server-sent event of a response. @throws as `texts`. */
export async function* events(response: Response, patience: Patience): AsyncGenerator<ServerEvent> {
  const waiting: ServerEvent[] = []
  const parser = createParser({ onEvent: ({ event = '', data }) => waiting.push({ name: event, data }) })
  for await (const piece of texts(response, patience)) {
    parser.feed(piece)
    yield* waiting.splice(0)
  }
  // Some servers leave out the empty line behind the last event.
  parser.feed('\n\n')
  yield* waiting.splice(0)
}

/** Each line of a response that has something in it. @throws as `texts`. */
export async function* lines(response: Response, patience: Patience): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of texts(response, patience)) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part.trim()) yield part
    if (rest.length > patience.limits.answer * 4) throw new ModelAnswerError(patience.host, 'too long')
  }
  if (rest.trim()) yield rest
}

/** What OpenAI's servers say when nothing more comes. */
export const DONE = '[DONE]'

/**
 * The data of each event or line, as the object or list it is; `DONE` where it says so. What only keeps the line open is passed
 * over: nothing, a word, a mark in brackets, null. An error that is told in plain words comes as `{ error }`.
 * @throws ModelAnswerError for an object that is broken, and where nothing came but words.
 */
export async function* objects(
  source: AsyncGenerator<ServerEvent | string>,
  host: string,
): AsyncGenerator<unknown> {
  let hasObject = false
  let hasWords = false
  for await (const one of source) {
    const { name, data: text } = typeof one === 'string' ? { name: '', data: one } : one
    const data = text.trim() === DONE ? DONE : json(text)
    if (data === DONE || (typeof data === 'object' && data !== null)) {
      hasObject = true
      yield data
    } else if (name === 'error' && text.trim() !== '') yield { error: text }
    else if (data === undefined && text.trimStart().startsWith('{'))
      throw new ModelAnswerError(host, 'not json')
    else hasWords ||= text.trim() !== ''
  }
  if (!hasObject && hasWords) throw new ModelAnswerError(host, 'not json')
}

/** Data as JSON; undefined where it is none. */
export function json(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
