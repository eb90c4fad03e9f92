import { pieces } from '../http/body'
import type { Exchange } from '../http/exchange'
import { FeedError } from './errors'
import { textEncoding } from './text-encoding'

/** A file packed by gzip begins so (RFC 1952, section 2.3.1), whatever its server calls it. */
const isPacked = (piece: Uint8Array) => piece[0] === 0x1f && piece[1] === 0x8b

type Piece = Uint8Array<ArrayBuffer>

/** The first piece, of two bytes at least where there are so many. */
async function beginning(came: AsyncGenerator<Piece>): Promise<Piece> {
  let first: Piece = new Uint8Array()
  while (first.length < 2) {
    const { done, value } = await came.next()
    if (done) break
    const longer = new Uint8Array(first.length + value.length)
    longer.set(first)
    longer.set(value, first.length)
    first = longer
  }
  return first
}

/** The pieces of an answer, those of a packed file unpacked. */
async function* unpacked(came: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  const first = await beginning(came)
  if (!isPacked(first)) {
    yield first
    yield* came
    return
  }
  const packed = new ReadableStream<Piece>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { done, value } = await came.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const opened = packed.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await opened.read()
      if (done) return
      yield new Uint8Array(value)
    }
  } finally {
    await opened.cancel().catch(() => undefined)
  }
}

/**
 * The text of an answer, read piece by piece and unpacked where it is a packed file. It is decoded as
 * its server or the text itself says. A byte order mark stays.
 * @param onBytes told how many bytes of text have come.
 * @throws FeedError when it stops, breaks off or grows beyond bounds; the signal's reason when it is ended.
 */
export async function readResponseText(
  response: Response,
  exchange: Exchange,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string> {
  const { policy, errors, signal } = exchange
  if (!response.body) throw errors.brokenOff(null)
  let decoder: TextDecoder | null = null
  const parts: string[] = []
  let bytes = 0
  try {
    for await (const piece of unpacked(pieces(response, exchange))) {
      bytes += piece.byteLength
      if (bytes > policy.bytes) throw errors.tooLong(policy.bytes)
      decoder ??= new TextDecoder(textEncoding(response.headers.get('content-type'), piece), {
        ignoreBOM: true,
      })
      parts.push(decoder.decode(piece, { stream: true }))
      onBytes(bytes)
    }
    if (decoder) parts.push(decoder.decode())
    return parts.join('')
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw error instanceof FeedError ? error : errors.brokenOff(error)
  }
}
