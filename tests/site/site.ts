import { readFileSync } from 'node:fs'
import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'
import { notFound, pageAt } from './routes'

/** One request the site answered, as the browser made it. */
interface SiteRequest {
  method: string
  /** The whole address, with the host the browser believed to speak to. */
  url: string
  headers: IncomingHttpHeaders
}

/** Answers under a host name in place of the news site. */
export type HostAnswer = (url: URL, response: ServerResponse) => void

/** A running news site and what a browser needs to be led to it under the true host names. */
export interface Site {
  chromiumArgs: string[]
  firefoxPrefs: Record<string, unknown>
  /** Every request since the start, oldest first. */
  requests: SiteRequest[]
  /** Has a stand-in answer under a host's true name; null takes it away. */
  answerAt(host: string, answer: HostAnswer | null): void
  close(): Promise<void>
}

const ICON = readFileSync(fileURLToPath(new URL('../../assets/icon.svg', import.meta.url)))

function answer(scheme: 'http' | 'https', requests: SiteRequest[], hosts: Map<string, HostAnswer>) {
  return (request: IncomingMessage, response: ServerResponse) => {
    // A proxied request carries its whole address, any other one only its path.
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`)
    requests.push({ method: request.method ?? 'GET', url: url.href, headers: request.headers })
    const standIn = hosts.get(url.host)
    if (standIn) {
      standIn(url, response)
      return
    }
    if (url.pathname === '/favicon.ico') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(ICON)
      return
    }
    const page = pageAt(url) ?? notFound(url)
    response
      .writeHead(page.status ?? 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page.headers,
      })
      .end(page.html)
  }
}

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Lets Firefox tunnel through the plain server to the one with the certificate, whatever host it asks for. */
function tunnelTo(port: number, server: Server): void {
  server.on('connect', (_request, client, head) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    const end = () => {
      upstream.destroy()
      client.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end)
  })
}

/** Starts the news site on free ports of this machine. */
export async function startSite(): Promise<Site> {
  const requests: SiteRequest[] = []
  const hosts = new Map<string, HostAnswer>()
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Storypulse test site' }])
  const secure: Server = createHttps({ key, cert }, answer('https', requests, hosts))
  const plain = createHttp(answer('http', requests, hosts))
  const securePort = await listen(secure)
  const plainPort = await listen(plain)
  tunnelTo(securePort, plain)
  return {
    requests,
    answerAt: (host, standIn) => {
      if (standIn) hosts.set(host, standIn)
      else hosts.delete(host)
    },
    chromiumArgs: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${securePort},MAP *:80 127.0.0.1:${plainPort}`,
      '--ignore-certificate-errors',
    ],
    firefoxPrefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': plainPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': plainPort,
      'network.proxy.no_proxies_on': '',
    },
    close: async () => {
      await Promise.all([stop(secure), stop(plain)])
    },
  }
}
