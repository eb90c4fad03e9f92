import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Dialect } from './dialects'

/** What a stand-in does with the next question. The last of several holds for all that follow. */
export type Behaviour =
  /** Answers in pieces of `size` characters, with `delay` ms before each. */
  | { kind: 'answer'; text: string; size?: number; delay?: number; finish?: 'stop' | 'length' }
  /** Closes the connection after so many characters of the answer. */
  | { kind: 'break off'; text: string; after: number }
  /** Says nothing more after so many characters. */
  | { kind: 'stall'; text: string; after: number }
  /** An error in the stream, after a piece. */
  | { kind: 'mid error'; text: string; message: string }
  | { kind: 'status'; status: number; message?: string; headers?: Record<string, string> }
  | { kind: 'silent' }
  | { kind: 'raw'; contentType: string; body: string }
  | { kind: 'redirect'; to: string }
  /** Refuses each of these forms of `response_format`, and `max_tokens` where it is among them. */
  | { kind: 'choosy'; refuses: string[]; text: string }

/** A question that was asked. */
export interface Asked {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** A local server that speaks one model server's real format. */
export interface ModelServer {
  /** Without a path. */
  origin: string
  asked: Asked[]
  behave(...behaviours: Behaviour[]): void
  close(): Promise<void>
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function cutUp(text: string, size: number): string[] {
  const signs = Array.from(text)
  const pieces: string[] = []
  for (let at = 0; at < signs.length; at += size) pieces.push(signs.slice(at, at + size).join(''))
  return pieces
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += chunk
  const data: unknown = text ? JSON.parse(text) : {}
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

function formatOf(body: Record<string, unknown>): string {
  const format = body.response_format
  return typeof format === 'object' && format !== null && 'type' in format ? String(format.type) : 'none'
}

async function stream(
  response: ServerResponse,
  dialect: Dialect,
  model: string,
  {
    text,
    size = 24,
    delay = 0,
    finish,
  }: { text: string; size?: number; delay?: number; finish?: 'stop' | 'length' },
): Promise<void> {
  response.writeHead(200, { 'content-type': dialect.contentType })
  response.write(dialect.begin(model))
  for (const piece of cutUp(text, size)) {
    if (delay) await wait(delay)
    if (response.destroyed) return
    response.write(dialect.piece(piece, model))
  }
  if (finish) response.end(dialect.end(model, finish))
}

async function carryOut(
  does: Behaviour,
  response: ServerResponse,
  dialect: Dialect,
  body: Record<string, unknown>,
): Promise<void> {
  const model = String(body.model ?? '')
  const json = (status: number, data: unknown, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(data))
  }
  switch (does.kind) {
    case 'answer':
      return stream(response, dialect, model, { finish: 'stop', ...does })
    case 'break off':
      await stream(response, dialect, model, { text: does.text.slice(0, does.after) })
      await wait(20)
      response.destroy()
      return
    case 'stall':
      return stream(response, dialect, model, { text: does.text.slice(0, does.after) })
    case 'mid error':
      await stream(response, dialect, model, { text: does.text })
      response.end(dialect.midError(does.message))
      return
    case 'status':
      return json(does.status, does.message ? dialect.error(does.status, does.message) : {}, does.headers)
    case 'silent':
      return
    case 'raw':
      response.writeHead(200, { 'content-type': does.contentType })
      response.end(does.body)
      return
    case 'redirect':
      response.writeHead(307, { location: does.to })
      response.end()
      return
    case 'choosy': {
      const format = formatOf(body)
      if (does.refuses.includes(format))
        return json(400, dialect.error(400, `'response_format.type' ${format} is not supported`))
      if (does.refuses.includes('max_tokens') && 'max_tokens' in body) {
        return json(
          400,
          dialect.error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
        )
      }
      return stream(response, dialect, model, { text: does.text, finish: 'stop' })
    }
  }
}

/** Starts a stand-in on a free port of this machine, or on `port`. */
export async function startModelServer(
  dialect: Dialect,
  models = ['small', 'large'],
  port = 0,
): Promise<ModelServer> {
  const asked: Asked[] = []
  let plan: Behaviour[] = [{ kind: 'status', status: 500, message: 'nothing planned' }]
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const path = new URL(request.url ?? '/', 'http://stand-in').pathname
      asked.push({ method: request.method ?? '', path, headers: request.headers, body })
      if (path === dialect.models && request.method === 'GET') {
        const next = plan[0]
        const isRefusal = next?.kind === 'status' || next?.kind === 'raw' || next?.kind === 'redirect'
        if (isRefusal) return carryOut(next, response, dialect, body)
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(dialect.list(models)))
        return
      }
      if (path === '/api/show') {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify({ model_info: { 'general.architecture': 'stand', 'stand.context_length': 32_768 } }),
        )
        return
      }
      const does = plan.length > 1 ? plan.shift() : plan[0]
      if (path === dialect.chat && does) return carryOut(does, response, dialect, body)
      response.writeHead(404).end()
    })()
  })
  // A connection that is closed as it is used again fails a question, by chance and on busy machines.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    origin: `http://127.0.0.1:${bound}`,
    asked,
    behave: (...behaviours) => {
      plan = behaviours
      asked.length = 0
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
