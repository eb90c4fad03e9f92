import * as v from 'valibot'
import type { BuiltInAvailability } from '../../core/models/built-in-offer'
import { atMost } from '../at-most'
import { stored } from '../stored'
import { builtInState } from './built-in'
import type { BuiltIn } from './built-in-api'
import { modelsView } from './model-settings'

/** Whether the browser's own model was ever offered. Kept without the page, which is nobody's affair. */
const offered = stored<boolean>('local', 'builtInOffered', v.boolean(), false)
/** The page it is offered on, so that every surface of it says the same. */
const offeredOn = stored<string | null>('session', 'builtInOfferedOn', v.nullable(v.string()), null)

/** ms that a surface waits to hear how far the model is; browsers that have one say so at once. */
const PATIENCE = 300

/**
 * What there is to offer of the browser's own model: how far it is; null where there is none, or the browser does not say. A
 * reader who has set up any model needs no offer.
 */
export async function builtInToOffer(builtIn: BuiltIn): Promise<BuiltInAvailability | null> {
  if ((await modelsView()).models.length > 0) return null
  let state: Awaited<ReturnType<typeof builtInState>> = 'missing'
  const heard = builtInState(builtIn).then((found) => {
    state = found
  })
  try {
    await atMost(PATIENCE, heard)
  } catch (error) {
    // A browser that cannot tell has nothing to offer.
    console.debug(error)
  }
  return offerOf(state)
}

function offerOf(state: Awaited<ReturnType<typeof builtInState>>): BuiltInAvailability | null {
  if (state === 'available') return 'available'
  return state === 'downloadable' || state === 'downloading' ? 'downloadable' : null
}

/** The same beside a brief of the page at `url`: once, on the first page where there is something to offer, and never again. */
export async function builtInOffer(url: string, builtIn: BuiltIn): Promise<BuiltInAvailability | null> {
  if ((await offered.get()) && (await offeredOn.get()) !== url) return null
  const offer = await builtInToOffer(builtIn)
  if (!offer) return null
  await Promise.all([offered.update(() => true), offeredOn.update(() => url)])
  return offer
}

/** Forgets that it was offered. */
export async function clearBuiltInOffer(): Promise<void> {
  await Promise.all([offered.clear(), offeredOn.clear()])
}
