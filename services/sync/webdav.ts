import { hostOf } from '../../core/models/model-address'
import { SyncError } from './errors'
import { NoMultistatusError, readMultistatus } from './multistatus'
import { MOST_BYTES, type SyncTarget } from './target'

/** ms for one request; the largest file goes over a slow line in that time. */
const PATIENCE = 120_000

const LIST = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getetag/><getlastmodified/><getcontentlength/><resourcetype/></prop></propfind>`

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
      return readMultistatus(new TextDecoder().decode(await this.bytes(response)))
    } catch (cause) {
      if (!(cause instanceof NoMultistatusError)) throw cause
      throw new SyncError({ kind: 'no webdav', host: this.host }, { cause })
    }
  }

  async read(name: string, signal: AbortSignal) {
    const response = await this.ask('GET', name, signal)
    return response.status === 404 ? null : this.bytes(response)
  }

  async write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
    { isNew = false }: { isNew?: boolean } = {},
  ) {
    const headers = { 'content-type': 'application/octet-stream', ...(isNew && { 'if-none-match': '*' }) }
    const response = await this.ask('PUT', name, signal, { headers, body: bytes }, isNew ? [412] : [])
    if (response.status === 404) throw new SyncError({ kind: 'status', host: this.host, status: 404 })
  }

  async remove(name: string, signal: AbortSignal) {
    await this.ask('DELETE', name, signal)
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
  ): Promise<Response> {
    const patience = AbortSignal.timeout(PATIENCE)
    let response: Response
    try {
      response = await fetch(this.folder + encodeURIComponent(name), {
        method,
        headers: { ...headers, authorization: authorization(this.access) },
        body: body ?? null,
        signal: AbortSignal.any([signal, patience]),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
      })
    } catch (cause) {
      throw this.broken(cause, signal, patience)
    }
    const { status, type } = response
    if (response.ok || status === 404 || also.includes(status)) return response
    await response.body?.cancel().catch(() => undefined)
    throw this.refusal(type === 'opaqueredirect' ? 302 : status)
  }

  private broken(cause: unknown, signal: AbortSignal, patience: AbortSignal): unknown {
    if (signal.aborted) return signal.reason
    return new SyncError({ kind: patience.aborted ? 'timeout' : 'unreachable', host: this.host }, { cause })
  }

  private refusal(status: number): SyncError {
    const { host } = this
    if (status >= 300 && status < 400) return new SyncError({ kind: 'redirected', host })
    if (status === 401 || status === 403) return new SyncError({ kind: 'refused', host })
    if (status === 405 || status === 501) return new SyncError({ kind: 'no webdav', host })
    if (status === 507 || status === 413) return new SyncError({ kind: 'place full' })
    return new SyncError({ kind: 'status', host, status })
  }

  /** The whole of an answer, as far as it is no longer than it may be. */
  private async bytes({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let length = 0
    const reader = body?.getReader()
    try {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        length += next.value.length
        if (length > MOST_BYTES) throw new SyncError({ kind: 'failed', said: 'too long' })
        pieces.push(next.value)
      }
    } catch (cause) {
      await reader?.cancel().catch(() => undefined)
      if (cause instanceof SyncError) throw cause
      throw new SyncError({ kind: 'unreachable', host: this.host }, { cause })
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  }
}
