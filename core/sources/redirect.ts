import { type Distance, distanceOf } from '../models/model-address'
import { isKagi } from './kagi/offer'

/** Why a source may not send us on to an address. */
export type RedirectFault = 'nearer' | 'in the clear' | 'another host'

const FAR: Readonly<Record<Distance, number>> = { device: 0, network: 1, internet: 2 }

/** The server an address leads to; `www.` before its name and a change to https make it no other. */
function serverOf(address: string): string {
  const { hostname, port } = new URL(address)
  return `${hostname.replace(/^www\./, '')}:${port}`
}

/**
 * Why a source that is asked at one address may not lead to another: nearer to this machine than itself, from https to http,
 * or to a server the reader did not name. Null where it may.
 */
export function redirectFault(from: string, to: string): RedirectFault | null {
  if (FAR[distanceOf(to)] < FAR[distanceOf(from)]) return 'nearer'
  const isClear = (address: string) => new URL(address).protocol === 'http:'
  if (isClear(to) && !isClear(from)) return 'in the clear'
  const isSame = serverOf(from) === serverOf(to) || (isKagi(from) && isKagi(to))
  return isSame ? null : 'another host'
}
