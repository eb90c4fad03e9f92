/** Parameters that say how a reader came, never what the page is. From the lists of the large campaign and mail tools. */
const TRACKING =
  /^(utm_.*|at_.*|ns_.*|pk_.*|mtm_.*|hsa_.*|_hs(enc|mi)|hsctatracking|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh|igshid|mc_(cid|eid)|mkt_tok|_ga|_gl|ref_(src|url)|referrer|cmpid|cmp|ocid|ncid|smid|smtyp|ito|ftag|taid|soc_(src|trk)|guc(counter|e_referrer.*)|guce_referrer(_sig)?|xtor|spm|wt[._](mc|zmc)(_id)?|vero_(id|conv)|oly_(anon|enc)_id|s_cid|s_kwcid|trk|__twitter_impression|amp|amp_js_v|usqp|outputtype)$/i

/** `ref` is tracking when it names a place on a site; with digits in it, it may be an id. */
const PLACE = /^[a-z_-]*$/i

const DEVICE_HOST = /^(?:www\d?|m|mobile|amp)\./
const SUFFIX_ALONE = /^(?:(?:com?|org|net|gov|ac|edu|or|ne|go)\.)?[a-z]{2,}$/
const INNER_DEVICE = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+$)/
const AMP_CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/
const GOOGLE_AMP = /^(?:www\.)?google\.[a-z.]{2,6}$/
const ROUTE = /^#!?\//

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
    return encodeURIComponent(decodeURIComponent(segment.replace(/;jsessionid=[^;]*/i, '')))
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

/** Whether a parameter says how a reader came rather than what the page is. */
const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) || (/^ref$/i.test(name) && PLACE.test(value))

function plainQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => {
    if (name === '' && value === '') return false
    if (/^(output|format)$/i.test(name) && value.toLowerCase() === 'amp') return false
    return !isTracking(name, value)
  })
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  return query && `?${query}`
}

/**
 * One form for all the addresses of one article: https, without `www.`, `m.`, `amp.` or `mobile.`, AMP forms and
 * caches undone, tracking parameters, fragment and trailing slash dropped, parameters in order. What may be an article's
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
  const route = ROUTE.test(url.hash) ? url.hash : ''
  const port = url.port === '' || url.port === '443' ? '' : `:${url.port}`
  return `https://${host}${port}${plainPath(url.pathname)}${plainQuery(url.searchParams)}${route}`
}

/**
 * An address as its publisher writes it, without fragment and tracking: what says how a reader came is nobody else's affair.
 * @returns null for what is no http(s) address, and for one that holds a name or a password.
 */
export function withoutTracking(address: string): string | null {
  const url = parse(address)
  if (!url || url.username || url.password) return null
  if (!ROUTE.test(url.hash)) url.hash = ''
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name, value))
  // Left alone where nothing goes, because writing parameters anew may change how they are written.
  if (kept.length !== url.searchParams.size) url.search = new URLSearchParams(kept).toString()
  return url.href
}
