import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request as it came. */
export interface DavRequest {
  method: string
  path: string
  headers: IncomingMessage['headers']
}

/** A WebDAV server in memory, with one reader: what RFC 4918 asks of PROPFIND, GET, PUT, DELETE and MKCOL. */
export interface DavServer {
  origin: string
  files: Map<string, Buffer>
  folders: Set<string>
  asked: DavRequest[]
  /** A status that every request is answered with, instead of being carried out. */
  fail: number | null
  /** Where every request is sent on to. */
  sendOn: string | null
  close(): Promise<void>
}

const USER = 'ada'
const PASSWORD = 'pa:ss wörd'
/** What the server's one reader signs in with. */
export const DAV_READER = { user: USER, password: PASSWORD }

const tagOf = (bytes: Buffer) => `"${bytes.length}-${Buffer.from(bytes).toString('base64').slice(-16)}"`

function entry(href: string, bytes: Buffer | null): string {
  const type = bytes ? '<d:resourcetype/>' : '<d:resourcetype><d:collection/></d:resourcetype>'
  const rest = bytes
    ? `<d:getetag>${tagOf(bytes).replaceAll('"', '&quot;')}</d:getetag><d:getcontentlength>${bytes.length}</d:getcontentlength>`
    : ''
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${type}${rest}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** Starts the server on a free port, with the folder `/dav/` there already. */
export async function startDavServer(): Promise<DavServer> {
  const files = new Map<string, Buffer>()
  const folders = new Set(['/dav/'])
  const dav: DavServer = {
    origin: '',
    files,
    folders,
    asked: [],
    fail: null,
    sendOn: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const parent = (path: string) => path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1)

  const carryOut = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://dav').pathname
    const method = request.method ?? ''
    dav.asked.push({ method, path, headers: request.headers })
    const body = await bodyOf(request)
    const answer = (status: number, content: string | Buffer = '') => {
      response.writeHead(status).end(content)
    }
    if (dav.sendOn) {
      response.writeHead(302, { location: dav.sendOn }).end()
      return
    }
    if (dav.fail) return answer(dav.fail)
    const signed = Buffer.from(`${USER}:${PASSWORD}`, 'utf8').toString('base64')
    if (request.headers.authorization !== `Basic ${signed}`) return answer(401)
    switch (method) {
      case 'PROPFIND': {
        if (!folders.has(path)) return answer(404)
        const inside = [...files].filter(([name]) => parent(name) === path)
        const entries = [entry(path, null), ...inside.map(([name, bytes]) => entry(name, bytes))]
        return answer(
          207,
          `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:">${entries.join('\n')}</d:multistatus>`,
        )
      }
      case 'MKCOL':
        if (folders.has(path)) return answer(405)
        if (!folders.has(parent(path))) return answer(409)
        folders.add(path)
        return answer(201)
      case 'GET': {
        const found = files.get(path)
        return found ? answer(200, found) : answer(404)
      }
      case 'PUT':
        if (!folders.has(parent(path))) return answer(409)
        if (request.headers['if-none-match'] === '*' && files.has(path)) return answer(412)
        files.set(path, body)
        return answer(201)
      case 'DELETE':
        return answer(files.delete(path) ? 204 : 404)
      default:
        return answer(405)
    }
  }

  const server = createServer((request, response) => {
    carryOut(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  // A connection that is closed as it is used again fails a question, by chance and on busy machines.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  dav.origin = `http://127.0.0.1:${address.port}`
  return dav
}
