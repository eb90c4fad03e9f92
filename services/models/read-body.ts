import { createParser } from 'eventsource-parser'
import { ModelAnswerError, ModelBrokenOffError } from './errors'
import type { Patience } from './patience'

/** The text of a response as it comes in. @throws ModelError when it stops, breaks off or grows beyond bounds. */
async function* pieces(response: Response, patience: Patience): AsyncGenerator<string> {
  const { host, limits, signal } = patience
  if (!response.body) throw new ModelBrokenOffError(host)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      patience.within(limits.idle)
      bytes += value.byteLength
      if (bytes > limits.bytes) throw new ModelAnswerError(host, 'too long')
      yield decoder.decode(value, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw error instanceof ModelAnswerError ? error : new ModelBrokenOffError(host, error)
  } finally {
    patience.rest()
    await reader.cancel().catch(() => undefined)
  }
}

/** All of a response's text. @throws as `pieces`. */
export async function wholeBody(response: Response, patience: Patience): Promise<string> {
  let text = ''
  for await (const piece of pieces(response, patience)) text += piece
  return text
}

/** The data of each server-sent event of a response. @throws as `pieces`. */
export async function* events(response: Response, patience: Patience): AsyncGenerator<string> {
  const waiting: string[] = []
  const parser = createParser({ onEvent: ({ data }) => waiting.push(data) })
  for await (const piece of pieces(response, patience)) {
    parser.feed(piece)
    yield* waiting.splice(0)
  }
  // Some servers leave out the empty line behind the last event.
  parser.feed('\n\n')
  yield* waiting.splice(0)
}

/** Each line of a response that has something in it. @throws as `pieces`. */
export async function* lines(response: Response, patience: Patience): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces(response, patience)) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part.trim()) yield part
    if (rest.length > patience.limits.answer * 4) throw new ModelAnswerError(patience.host, 'too long')
  }
  if (rest.trim()) yield rest
}

/** Data as JSON; undefined where it is none. */
export function json(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
