import { readerMarks } from './reader-marks'

const DEVICE_HOST = /^(?:www\d?|m|mobile|amp)\./
const SUFFIX_ALONE = /^(?:(?:com?|org|net|gov|ac|edu|or|ne|go)\.)?[a-z]{2,}$/
const INNER_DEVICE = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+$)/
const AMP_CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/
const GOOGLE_AMP = /^(?:www\.)?google\.[a-z.]{2,6}$/
const ROUTE = /^#!?\//
/** A session in the path, as servers of Java write it. */
const SESSION = /;jsessionid=[^;/]*/gi

function parse(address: string): URL | null {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

/** The publisher's own address behind an AMP cache or viewer, or null where there is none. */
function unwrapAmp(url: URL): URL | null {
  const inner = AMP_CACHE.test(url.hostname)
    ? /^\/(?:c|v|a|wp|r)\/(s\/)?(.+)$/.exec(url.pathname)
    : GOOGLE_AMP.test(url.hostname)
      ? /^\/amp\/(s\/)?(.+\..+)$/.exec(url.pathname)
      : null
  return inner ? parse(`${inner[1] ? 'https' : 'http'}://${inner[2]}${url.search}`) : null
}

function plainHost(hostname: string): string {
  let host = hostname.replace(/\.$/, '')
  for (;;) {
    const shorter = host.replace(DEVICE_HOST, '').replace(INNER_DEVICE, '$1.')
    if (shorter === host || !shorter.includes('.') || SUFFIX_ALONE.test(shorter)) return host
    host = shorter
  }
}

function plainSegment(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment.replace(SESSION, '')))
  } catch {
    return segment
  }
}

/** A last segment such as `mayor-resigns` or `id-4711`: an article's, where `/amp` beside it is a form and no topic. */
const ofArticle = (segment: string | undefined): boolean => /[-_]|\d/.test(segment ?? '')

function plainPath(path: string): string {
  const segments = path.split('/').slice(1).map(plainSegment)
  for (;;) {
    const before = segments.length
    while (segments.length && segments.at(-1) === '') segments.pop()
    if (segments.at(-1) === 'amp' && ofArticle(segments.at(-2))) segments.pop()
    if (segments[0] === 'amp' && segments.length > 1 && ofArticle(segments.at(-1))) segments.shift()
    if (segments.length === before) break
  }
  const last = segments.pop()
  if (last === undefined) return ''
  return `/${[...segments, last.replace(/(?:\.amp)+(\.html?)?$/i, '$1')].join('/')}`
}

const WITHIN_ROUTE = '?'

/** A route without what is the reader's own in its query (`#/story?token=…`). */
function plainRoute(route: string, host: string): string {
  const [path = '', query] = route.split(WITHIN_ROUTE, 2)
  if (query === undefined) return route
  const isMark = readerMarks(host)
  const parameters = new URLSearchParams(query)
  const kept = [...parameters].filter(([name, value]) => !isMark(name, value))
  if (kept.length === parameters.size) return route
  return kept.length ? `${path}${WITHIN_ROUTE}${new URLSearchParams(kept)}` : path
}

function plainQuery(parameters: URLSearchParams, host: string): string {
  const isMark = readerMarks(host)
  const kept = [...parameters].filter(([name, value]) => {
    if (name === '' && value === '') return false
    if (/^(output|format)$/i.test(name) && value.toLowerCase() === 'amp') return false
    return !isMark(name, value)
  })
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  return query && `?${query}`
}

/**
 * One form for all the addresses of one article: https, without `www.`, `m.`, `amp.` or `mobile.`, AMP forms and
 * caches undone, the reader's own parameters, fragment and trailing slash dropped, parameters in order. What may be an article's
 * id stays: other parameters, the path's case, and a fragment that is a route (`#/…`). Idempotent.
 * @returns null for what is no http(s) address.
 */
export function normaliseAddress(address: string): string | null {
  let url = parse(address)
  if (!url) return null
  for (let depth = 0; depth < 5; depth++) {
    const inner = unwrapAmp(url)
    if (!inner) break
    url = inner
  }
  const host = plainHost(url.hostname)
  if (!host) return null
  const route = ROUTE.test(url.hash) ? plainRoute(url.hash, host) : ''
  const port = url.port === '' || url.port === '443' ? '' : `:${url.port}`
  return `https://${host}${port}${plainPath(url.pathname)}${plainQuery(url.searchParams, host)}${route}`
}

/**
 * An address as its publisher writes it, without fragment and without what is the reader's own: how he came, who he is and
 * what he was given is nobody else's affair.
 * @returns null for what is no http(s) address, and for one that holds a name or a password.
 */
export function cleanAddress(address: string): string | null {
  const url = parse(address)
  if (!url || url.username || url.password) return null
  url.hash = ROUTE.test(url.hash) ? plainRoute(url.hash, url.hostname) : ''
  url.pathname = url.pathname.replace(SESSION, '')
  const isMark = readerMarks(url.hostname)
  const kept = [...url.searchParams].filter(([name, value]) => !isMark(name, value))
  // Left alone where nothing goes, because writing parameters anew may change how they are written.
  if (kept.length !== url.searchParams.size) url.search = new URLSearchParams(kept).toString()
  return url.href
}

/** The address of a passage (`…#:~:text=`) without what is the reader's own. */
export function cleanPlace(address: string): string {
  const at = address.indexOf('#:~:')
  const page = at < 0 ? address : address.slice(0, at)
  return (cleanAddress(page) ?? page) + address.slice(page.length)
}
