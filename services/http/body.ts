import type { Exchange } from './exchange'

/**
 * The body of an answer piece by piece, as it comes.
 * @throws the exchange's errors when it stops, breaks off or grows beyond bounds; the reason of its end.
 */
export async function* pieces(
  response: Response,
  exchange: Exchange,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { policy, errors, signal } = exchange
  const reader = response.body?.getReader()
  if (!reader) return
  let length = 0
  exchange.begun()
  try {
    for (;;) {
      const next = await read(reader, exchange)
      if (next.done) return
      exchange.came(next.value.byteLength)
      length += next.value.byteLength
      if (length > policy.bytes) throw errors.tooLong(policy.bytes)
      yield next.value
    }
  } finally {
    exchange.rest()
    // What has ended cannot be cancelled; nobody waits for it.
    await reader.cancel(signal.reason).catch(() => undefined)
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  { errors, signal }: Exchange,
) {
  try {
    return await reader.read()
  } catch (cause) {
    throw signal.aborted ? signal.reason : errors.brokenOff(cause)
  }
}

/** All of a body. @throws as `pieces`. */
export async function responseBytes(
  response: Response,
  exchange: Exchange,
): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of pieces(response, exchange)) all.push(piece)
  return new Uint8Array(await new Blob(all).arrayBuffer())
}

/** A body as text, piece by piece; signs that are cut in two come whole. @throws as `pieces`. */
export async function* texts(response: Response, exchange: Exchange): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of pieces(response, exchange)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** All of a body as text. @throws as `pieces`. */
export async function responseText(response: Response, exchange: Exchange): Promise<string> {
  let text = ''
  for await (const piece of texts(response, exchange)) text += piece
  return text
}

/** UTF-16 units of a refusal that are looked at. */
const MOST_SAID = 20_000

/** The beginning of a body, as far as it comes; '' of one that does not. */
export async function beginningOf(response: Response, exchange: Exchange): Promise<string> {
  let text = ''
  try {
    for await (const piece of texts(response, exchange)) {
      text += piece
      if (text.length >= MOST_SAID) break
    }
  } catch (error) {
    if (exchange.signal.aborted) throw error
  }
  return text.slice(0, MOST_SAID)
}
