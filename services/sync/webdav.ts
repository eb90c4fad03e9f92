import { hostOf } from '../../core/models/model-address'
import { responseBytes } from '../http/body'
import { Exchange } from '../http/exchange'
import { type HttpErrors, type HttpPolicy, ONCE } from '../http/policy'
import { send, within } from '../http/send'
import { SyncError } from './errors'
import { NoMultistatusError, readMultistatus } from './multistatus'
import { MOST_BYTES, type SyncTarget } from './target'

/** ms for one request; the largest file goes over a slow line in that time. */
const PATIENCE = 120_000

/** Once, because the next sync does the rest; and to no other host, because the password would go along. */
const POLICY: HttpPolicy = {
  ...ONCE,
  first: PATIENCE,
  idle: PATIENCE,
  whole: PATIENCE,
  bytes: MOST_BYTES,
  redirects: 'refused',
}

/** Statuses of servers that take no `If-None-Match` with a file: Koofr 405, Tomcat 400, others 501. */
const NO_CONDITION: readonly number[] = [400, 405, 501]

const LIST = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getetag/><getlastmodified/><getcontentlength/><resourcetype/></prop></propfind>`

interface Answer {
  status: number
  bytes: Uint8Array<ArrayBuffer>
}

/** Where and as whom. */
export interface WebDavAccess {
  /** The folder's address. */
  address: string
  user: string
  password: string
}

function authorization({ user, password }: WebDavAccess): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

/** A folder on a WebDAV server (RFC 4918) as the place where machines meet. No cookies are sent, and no redirect is followed. */
export class WebDav implements SyncTarget {
  private readonly host: string
  private readonly folder: string
  private readonly errors: HttpErrors = {
    unreachable: (cause) => new SyncError({ kind: 'unreachable', host: this.host }, { cause }),
    timeout: () => new SyncError({ kind: 'timeout', host: this.host }),
    tooSlow: () => new SyncError({ kind: 'timeout', host: this.host }),
    redirected: () => new SyncError({ kind: 'redirected', host: this.host }),
    tooLong: () => new SyncError({ kind: 'failed', said: 'too long' }),
    brokenOff: (cause) => new SyncError({ kind: 'unreachable', host: this.host }, { cause }),
    refused: ({ status }) => this.refusal(status),
    mayPass: () => false,
  }

  constructor(private readonly access: WebDavAccess) {
    this.host = hostOf(access.address)
    this.folder = `${access.address.replace(/(?<!\/)\/+$/, '')}/`
  }

  async list(signal: AbortSignal) {
    const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' }
    const response = await this.ask('PROPFIND', '', signal, { headers, body: LIST })
    if (response.status === 404) {
      await this.makeFolder(signal)
      return []
    }
    if (response.status !== 207) throw new SyncError({ kind: 'no webdav', host: this.host })
    try {
      return readMultistatus(new TextDecoder().decode(response.bytes))
    } catch (cause) {
      if (!(cause instanceof NoMultistatusError)) throw cause
      throw new SyncError({ kind: 'no webdav', host: this.host }, { cause })
    }
  }

  async read(name: string, signal: AbortSignal) {
    const response = await this.ask('GET', name, signal)
    return response.status === 404 ? null : response.bytes
  }

  async write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
    { isNew = false }: { isNew?: boolean } = {},
  ) {
    const headers = { 'content-type': 'application/octet-stream' }
    if (isNew) {
      const once = { headers: { ...headers, 'if-none-match': '*' }, body: bytes }
      const { status } = await this.ask('PUT', name, signal, once, [412, ...NO_CONDITION])
      // 412: the file is there already.
      if (!NO_CONDITION.includes(status)) return this.checkFound(status)
      if ((await this.read(name, signal)) !== null) return
    }
    const { status } = await this.ask('PUT', name, signal, { headers, body: bytes })
    this.checkFound(status)
  }

  async remove(name: string, signal: AbortSignal) {
    await this.ask('DELETE', name, signal)
  }

  private checkFound(status: number): void {
    if (status === 404) throw new SyncError({ kind: 'status', host: this.host, status })
  }

  private async makeFolder(signal: AbortSignal): Promise<void> {
    // 405: another machine made it meanwhile (RFC 4918, section 9.3.1).
    const { status } = await this.ask('MKCOL', '', signal, {}, [405])
    // 409, in `refusal`: the folder above is missing too, which is rather a mistyped address.
    if (status === 404) throw new SyncError({ kind: 'status', host: this.host, status })
  }

  /** Asks; answers of success, 404 and those named go on. */
  private async ask(
    method: string,
    name: string,
    signal: AbortSignal,
    { headers = {}, body }: { headers?: Record<string, string>; body?: BodyInit } = {},
    also: readonly number[] = [],
  ): Promise<Answer> {
    const exchange = new Exchange(POLICY, this.errors, signal)
    return within(exchange, async () => {
      const response = await send(
        {
          address: this.folder + encodeURIComponent(name),
          method,
          headers: { ...headers, authorization: authorization(this.access) },
          body: body ?? null,
          accepts: (status) => (status >= 200 && status < 300) || status === 404 || also.includes(status),
        },
        exchange,
      )
      return { status: response.status, bytes: await responseBytes(response, exchange) }
    })
  }

  private refusal(status: number): SyncError {
    const { host } = this
    if (status === 401 || status === 403) return new SyncError({ kind: 'refused', host })
    if (status === 405 || status === 501) return new SyncError({ kind: 'no webdav', host })
    if (status === 507 || status === 413) return new SyncError({ kind: 'place full' })
    return new SyncError({ kind: 'status', host, status })
  }
}
