import { type AddressFault, distanceOf } from '../models/model-address'

/** An address that no briefs can be fetched from. */
export class FeedAddressError extends Error {
  override readonly name = 'FeedAddressError'
  constructor(readonly fault: AddressFault) {
    super(`No briefs can be fetched from this address: ${fault}`)
  }
}

/**
 * The address of a source as a reader pastes it, whole: with its scheme, without a fragment. On this machine and its own
 * network http will do; over the internet, where others could change what is sent, it takes https.
 * @throws FeedAddressError
 */
export function feedAddress(typed: string): string {
  const plain = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://')
  const isNear = distanceOf(`http://${/^\[?[\w.:-]+\]?/.exec(plain)?.[0] ?? ''}`) !== 'internet'
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?:\/\/|(?!\d))/i.test(plain)
  const whole = hasScheme
    ? plain
    : `${isNear && /^[\w-]+(:\d|\.)|^\[/.test(plain) ? 'http' : 'https'}://${plain}`
  if (!plain || !URL.canParse(whole)) throw new FeedAddressError('no address')
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FeedAddressError('not the web')
  if (url.username || url.password) throw new FeedAddressError('with a password')
  if (url.protocol === 'http:' && distanceOf(whole) === 'internet') throw new FeedAddressError('in the clear')
  if (!hasScheme && !url.hostname.includes('.') && distanceOf(whole) !== 'device')
    throw new FeedAddressError('no address')
  url.hash = ''
  return url.href
}
