import { readerParameters } from './reader-parameters'

const DEVICE_HOST = /^(?:www\d?|m|mobile|amp)\./
const SUFFIX_ALONE = /^(?:(?:com?|org|net|gov|ac|edu|or|ne|go)\.)?[a-z]{2,}$/
const INNER_DEVICE = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+$)/
const AMP_CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/
const GOOGLE_AMP = /^(?:www\.)?google\.[a-z.]{2,6}$/
const ROUTE = /^#!?\//
/** A session in the path, as servers of Java write it. */
const SESSION = /;jsessionid=[^;/]*/gi

/** No name server knows a longer name. */
const LONGEST_HOST = 255
/** AMP addresses around an article's own; nobody wraps one in more. */
const MOST_WRAPPERS = 5

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
      ? /^\/amp\/(s\/)?(.[^.]*\..+)$/.exec(url.pathname)
      : null
  return inner ? parse(`${inner[1] ? 'https' : 'http'}://${inner[2]}${url.search}`) : null
}

/** A host's name without what says for which device it is, or null where it cannot be one. */
function plainHost(hostname: string): string | null {
  let host = hostname.replace(/\.$/, '')
  if (host.length > LONGEST_HOST || host.split('.').includes('')) return null
  for (;;) {
    const shorter = host.replace(DEVICE_HOST, '').replace(INNER_DEVICE, '$1.')
    if (shorter === host || !shorter.includes('.') || SUFFIX_ALONE.test(shorter)) return host
    host = shorter
  }
}

/** Read again as part of an address, such a segment would take others away. */
const DOTS = /^\.\.?$/

function plainSegment(segment: string): string {
  try {
    const plain = encodeURIComponent(decodeURIComponent(segment.replace(SESSION, '')))
    return DOTS.test(plain) ? segment : plain
  } catch {
    return segment
  }
}

/** A last segment such as `mayor-resigns` or `id-4711`: an article's, where `/amp` beside it is a form and no topic. */
const ofArticle = (segment: string | undefined): boolean => /[-_]|\d/.test(segment ?? '')

/** A last segment without `.amp`, unless it is nothing else. */
function withoutAmp(segment: string): string {
  const plain = segment.replace(/(?<!\.amp)(?:\.amp)+(\.html?)?$/i, '$1')
  return plain === '' || DOTS.test(plain) ? segment : plain
}

function plainPath(path: string): string {
  // Browsers resolve dots; Node 20 leaves some.
  const raw = path.split('/').filter((segment) => !DOTS.test(segment))
  const segments = raw.slice(1).map(plainSegment)
  let from = 0
  let to = segments.length
  for (let isDone = false; !isDone; ) {
    const before = to - from
    while (to > from && segments[to - 1] === '') to--
    if (segments[to - 1] === 'amp' && to - 1 > from && ofArticle(segments[to - 2])) to--
    if (segments[from] === 'amp' && to - from > 1 && ofArticle(segments[to - 1])) from++
    const last = segments[to - 1]
    const bare = last && to > from ? withoutAmp(last) : last
    if (bare !== undefined && to > from) segments[to - 1] = bare
    isDone = to - from === before && bare === last
  }
  return to > from ? `/${segments.slice(from, to).join('/')}` : ''
}

const WITHIN_ROUTE = '?'

/** A route without what is the reader's own in its query (`#/story?token=…`). */
function plainRoute(route: string, host: string): string {
  const [path = '', query] = route.split(WITHIN_ROUTE, 2)
  if (query === undefined) return route
  const isMark = readerParameters(host)
  const parameters = new URLSearchParams(query)
  const kept = [...parameters].filter(([name, value]) => !isMark(name, value))
  if (kept.length === parameters.size) return route
  return kept.length ? `${path}${WITHIN_ROUTE}${new URLSearchParams(kept)}` : path
}

function plainQuery(parameters: URLSearchParams, host: string): string {
  const isMark = readerParameters(host)
  const kept = [...parameters].filter(([name, value]) => {
    if (name === '' && value === '') return false
    if (/^(output|format)$/i.test(name) && value.toLowerCase() === 'amp') return false
    return !isMark(name, value)
  })
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  return query && `?${query}`
}

/** Whether an address is one of those that lead on to a publisher's. */
function isWrapper(address: string): boolean {
  const { hostname } = new URL(address)
  return AMP_CACHE.test(hostname) || GOOGLE_AMP.test(hostname)
}

function plainForm(url: URL): string | null {
  const host = plainHost(url.hostname)
  if (!host) return null
  const route = ROUTE.test(url.hash) ? plainRoute(url.hash, host) : ''
  const port = url.port === '' || url.port === '443' ? '' : `:${url.port}`
  return `https://${host}${port}${plainPath(url.pathname)}${plainQuery(url.searchParams, host)}${route}`
}

/**
 * One form for all the addresses of one article: https, without `www.`, `m.`, `amp.` or `mobile.`, AMP forms and
 * caches undone, the reader's own parameters, fragment and trailing slash dropped, parameters in order. What may be an article's
 * id stays: other parameters, the path's case, and a fragment that is a route (`#/…`). Idempotent.
 * @returns null for what is no http(s) address, or one wrapped in more AMP addresses than anybody writes.
 */
export function normaliseAddress(address: string): string | null {
  let form = address
  for (let wrappers = 0; wrappers <= MOST_WRAPPERS; ) {
    const url = parse(form)
    if (!url) return null
    const inner = unwrapAmp(url)
    const plain = inner?.href ?? plainForm(url)
    // What is left of a cache's or viewer's address may itself be one that leads on.
    if (plain === null || plain === form || (!inner && !isWrapper(plain))) return plain
    form = plain
    wrappers++
  }
  return null
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
  const isMark = readerParameters(url.hostname)
  const kept = [...url.searchParams].filter(([name, value]) => !isMark(name, value))
  // Left alone where nothing goes, because writing parameters anew may change how they are written.
  if (kept.length !== url.searchParams.size) url.search = new URLSearchParams(kept).toString()
  return url.href
}

/** The address of a passage (`…#:~:text=`) without what is the reader's own. */
export function cleanFragment(address: string): string {
  const at = address.indexOf('#:~:')
  const page = at < 0 ? address : address.slice(0, at)
  return (cleanAddress(page) ?? page) + address.slice(page.length)
}
