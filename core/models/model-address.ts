import { isDeviceHost, isNetworkHost, plainHost } from './near-hosts'

/** How far a model is: on this machine, on the reader's own network, or on the internet. */
export type Distance = 'device' | 'network' | 'internet'

/** Why an address cannot be used. */
export type AddressFault = 'no address' | 'not the web' | 'in the clear' | 'with a password'

/** An address a reader typed that no model can be asked at. */
export class ModelAddressError extends Error {
  override readonly name = 'ModelAddressError'
  constructor(readonly fault: AddressFault) {
    super(`This address cannot be used: ${fault}`)
  }
}

/** How far the host of an address is. Of what is no address: the internet. */
export function distanceOf(address: string): Distance {
  if (!URL.canParse(address)) return 'internet'
  const host = plainHost(new URL(address).hostname)
  if (isDeviceHost(host)) return 'device'
  return isNetworkHost(host) ? 'network' : 'internet'
}

/** The host an address leads to, with its port where it has one; '' of what is no address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}

/**
 * The match pattern of the permission that asking at an address takes. Without the port, which Firefox allows in no pattern.
 */
export function permissionFor(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

const withoutSlash = (path: string) => path.replace(/(?<!\/)\/+$/, '')

/**
 * A base address as a reader types it, tidied: with its scheme, without a slash at the end, a query or the endpoint itself.
 * @throws ModelAddressError for what is no web address, holds a password, or would send text over the internet in the clear.
 */
export function baseAddress(typed: string): string {
  const plain = typed.trim()
  if (!plain) throw new ModelAddressError('no address')
  const host = /^\[?[\w.:-]+\]?/.exec(plain)?.[0] ?? ''
  const isNear = distanceOf(`http://${host}`) !== 'internet'
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `${isNear ? 'http' : 'https'}://${plain}`
  if (!URL.canParse(whole)) throw new ModelAddressError('no address')
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new ModelAddressError('not the web')
  if (url.username || url.password) throw new ModelAddressError('with a password')
  if (url.protocol === 'http:' && distanceOf(whole) === 'internet')
    throw new ModelAddressError('in the clear')
  const path = withoutSlash(url.pathname).replace(
    /\/(?:chat\/completions|completions|models|messages|api\/(?:chat|tags|generate))$/,
    '',
  )
  return url.origin + withoutSlash(path)
}
