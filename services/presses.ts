import * as v from 'valibot'
import { PRESS_KINDS, type PressKind } from '../core/sidebar/press'
import { stored } from './stored'

/** A request that costs, sends or lasts came without a press of the reader's, or with one that was already used. */
export class NoPressError extends Error {
  override readonly name = 'NoPressError'
}

/** Presses beyond this are forgotten, the oldest first; nobody presses so often while a request is asked again. */
const MOST_PRESSES = 200

/** Sites beyond this are forgotten, the longest unused first. */
const MOST_SITES = 500

const spent = stored('session', 'presses', v.array(v.tuple([v.string(), v.string()])), [])

const confirmedSchema = v.array(v.object({ site: v.string(), kinds: v.array(v.picklist(PRESS_KINDS)) }))
const confirmed = stored('local', 'confirmed', confirmedSchema, [])

/**
 * Takes a press for one request. The same request may come again with it, because a background that was put to sleep is asked
 * twice.
 * @throws NoPressError
 */
export async function takePress(press: string | undefined, request: string): Promise<void> {
  if (press === undefined) throw new NoPressError(request)
  let isOther = false
  await spent.update((all) => {
    const known = all.find(([id]) => id === press)
    isOther = known !== undefined && known[1] !== request
    return known ? all : [...all, [press, request] satisfies [string, string]].slice(-MOST_PRESSES)
  })
  if (isOther) throw new NoPressError(request)
}

/** Which kinds of presses the reader confirmed on a site. */
export async function confirmedOn(site: string): Promise<readonly PressKind[]> {
  return (await confirmed.get()).find((one) => one.site === site)?.kinds ?? []
}

/** Remembers that the reader confirmed a kind of press on a site. */
export async function saveConfirmed(site: string, kind: PressKind): Promise<void> {
  const kinds = new Set([...(await confirmedOn(site)), kind])
  await confirmed.update((all) =>
    [...all.filter((one) => one.site !== site), { site, kinds: [...kinds] }].slice(-MOST_SITES),
  )
}

/** Forgets what was confirmed anywhere. */
export const clearConfirmed = confirmed.clear
