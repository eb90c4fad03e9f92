/** Names that a home or office network gives, or that no public name server knows (RFC 6761, 6762, 7686, 8375; ICANN's reserved ones). */
const NEAR_NAMES: readonly string[] = [
  'local',
  'localdomain',
  'lan',
  'home',
  'internal',
  'intranet',
  'corp',
  'private',
  'domain',
  'workgroup',
  'arpa',
  'onion',
  'i2p',
  // Routers and private networks under public endings.
  'fritz.box',
  'easy.box',
  'o2.box',
  'speedport.ip',
  'ts.net',
]

/** Ranges of IPv4 that the internet does not carry, as the first address and the length of its network (RFC 6890). */
const NEAR_RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
]

/** The number of an IPv4 address in four parts; null of anything else. */
function numberOf(host: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null
  return host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function isWithin(address: number, [first, length]: readonly [string, number]): boolean {
  const size = 2 ** (32 - length)
  return Math.floor(address / size) === Math.floor((numberOf(first) ?? 0) / size)
}

/** The IPv4 address within an IPv6 one that only carries it on (RFC 4291, 6052), in brackets as addresses write it. */
function carried(host: string): string | null {
  const [, high, low] = /^\[(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host) ?? []
  if (high === undefined || low === undefined) return null
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

/** A host's name as it is compared: without dots behind it, and of an IPv6 address that only carries an IPv4 one, that. */
export function plainHost(hostname: string): string {
  let end = hostname.length
  while (hostname[end - 1] === '.') end--
  const host = hostname.slice(0, end)
  return carried(host) ?? host
}

const isBelow = (host: string, name: string) => host === name || host.endsWith(`.${name}`)

/** Whether a plain host is this machine. */
export function isDeviceHost(host: string): boolean {
  return (
    isBelow(host, 'localhost') ||
    /^127(?:\.\d{1,3}){3}$/.test(host) ||
    ['[::1]', '[::]', '0.0.0.0'].includes(host)
  )
}

/** Whether a plain host is of the reader's own network, so that nobody else knows it or need know of it. */
export function isNetworkHost(host: string): boolean {
  const address = numberOf(host)
  if (address !== null) return NEAR_RANGES.some((range) => isWithin(address, range))
  if (host.startsWith('[')) return /^\[f[cdef]/.test(host)
  return !host.includes('.') || NEAR_NAMES.some((name) => isBelow(host, name))
}
