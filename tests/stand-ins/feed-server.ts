import { createHash } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** What stands at a path. */
export type FeedBehaviour =
  /** A text with an ETag and a date; 304 where it did not change. */
  | { kind: 'text'; text: string | Uint8Array; type?: string; headers?: Record<string, string> }
  /** As many pieces as the reader takes. */
  | { kind: 'pieces'; pieces: () => Iterable<string> | AsyncIterable<Uint8Array>; type?: string }
  /** A character every so many ms. */
  | { kind: 'drip'; text: string; every: number }
  /** Says nothing, or nothing more after its text. */
  | { kind: 'stall'; text: string | null }
  /** Closes the connection after its text, having promised more. */
  | { kind: 'break off'; text: string }
  | { kind: 'status'; status: number; headers?: Record<string, string>; text?: string }
  | { kind: 'redirect'; to: string; status?: number }
  /** White space without end, packed: as a content encoding, or as a file. */
  | { kind: 'bomb'; megabytes: number; as: 'encoding' | 'file' }

/** A request that came. */
export interface FeedRequest {
  method: string
  /** With its query. */
  path: string
  status: number
  headers: IncomingHttpHeaders
}

/** What answers for a server of feeds, over whatever connection. */
export interface FeedAnswers {
  listener: RequestListener
  /** Puts something at a path, in the place of what stood there. */
  serve(path: string, behaviour: FeedBehaviour): void
  /** Every request since the start, oldest first. */
  asked: FeedRequest[]
}

/** A server of feeds on this machine. */
export interface FeedServer extends FeedAnswers {
  /** Without a path. */
  origin: string
  close(): Promise<void>
}

const MEGABYTE = 1_000_000
const JSON_TYPE = 'application/feed+json'
/** The day every text was changed last; another text has another ETag. */
const CHANGED = 'Mon, 02 Mar 2026 08:00:00 GMT'

function* spaces(megabytes: number): Generator<string> {
  const piece = ' '.repeat(MEGABYTE)
  for (let sent = 0; sent < megabytes; sent++) yield piece
}

function answerText(
  { text, type, headers }: Extract<FeedBehaviour, { kind: 'text' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`
  const isKnown = request.headers['if-none-match'] === etag
  response.writeHead(isKnown ? 304 : 200, {
    etag,
    'last-modified': CHANGED,
    ...(!isKnown && { 'content-type': `${type ?? JSON_TYPE}; charset=utf-8` }),
    ...headers,
  })
  response.end(isKnown ? undefined : text)
}

async function drip(response: ServerResponse, text: string, every: number): Promise<void> {
  response.writeHead(200, { 'content-type': JSON_TYPE })
  for (const sign of text) {
    if (response.destroyed) return
    response.write(sign)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  response.end()
}

async function carryOut(
  does: FeedBehaviour,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (does.kind) {
    case 'text':
      return answerText(does, request, response)
    case 'pieces':
      response.writeHead(200, { 'content-type': does.type ?? JSON_TYPE })
      return pipeline(Readable.from(does.pieces()), response)
    case 'drip':
      return drip(response, does.text, does.every)
    case 'stall':
      if (does.text !== null) response.writeHead(200, { 'content-type': JSON_TYPE }).write(does.text)
      return
    case 'break off':
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': String(MEGABYTE) })
      response.write(does.text, () => setTimeout(() => response.destroy(), 20))
      return
    case 'status':
      response.writeHead(does.status, { 'content-type': 'text/plain', ...does.headers }).end(does.text ?? '')
      return
    case 'redirect':
      response.writeHead(does.status ?? 302, { location: does.to }).end()
      return
    case 'bomb':
      response.writeHead(200, {
        'content-type': does.as === 'file' ? 'application/gzip' : JSON_TYPE,
        ...(does.as === 'encoding' && { 'content-encoding': 'gzip' }),
      })
      return pipeline(Readable.from(spaces(does.megabytes)), createGzip(), response)
  }
}

/** What answers for a server of feeds; nothing stands there yet. */
export function feedAnswers(): FeedAnswers {
  const plan = new Map<string, FeedBehaviour>()
  const asked: FeedRequest[] = []
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const does = plan.get(url.pathname) ?? { kind: 'status', status: 404, text: 'Nothing here' }
    response.on('close', () => {
      const path = url.pathname + url.search
      asked.push({
        method: request.method ?? '',
        path,
        status: response.statusCode,
        headers: request.headers,
      })
    })
    carryOut(does, request, response).catch((error: unknown) => {
      // A reader that has had enough closes the connection; that is what some of these are for.
      if (!response.destroyed) response.destroy(error instanceof Error ? error : undefined)
    })
  }
  return { listener, asked, serve: (path, behaviour) => void plan.set(path, behaviour) }
}

/** Starts a server of feeds on a free port of this machine, or on `port`. */
export async function startFeedServer(port = 0): Promise<FeedServer> {
  const answers = feedAnswers()
  const server = createServer(answers.listener)
  // A connection that is closed as it is used again fails a question, by chance and on busy machines.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    ...answers,
    origin: `http://127.0.0.1:${bound}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A feed of so many briefs as pieces of text, each made when it is asked for. @param briefOf makes one by its number. */
export function feedPieces(count: number, briefOf: (number: number) => unknown): () => Generator<string> {
  return function* pieces() {
    yield '{"version":"https://jsonfeed.org/version/1.1","title":"Large","items":['
    for (let number = 0; number < count; number++) {
      const item = JSON.stringify({ id: String(number), _storypulse: briefOf(number) })
      yield number === 0 ? item : `,${item}`
    }
    yield ']}'
  }
}
