import * as v from 'valibot'
import type { SidebarStart } from '../../core/views'
import { ask } from '../../services/messaging'
import { demoLink } from './demo-link'
import { createHostLink, type HostLink } from './host-link'
import { backgroundLink, type SidebarLink } from './link'

const greetingSchema = v.object({ token: v.string() })

/** What a host that greeted this frame gave it. */
export interface Greeted {
  host: HostLink
  /** @param onGone is called where the extension was updated or removed under the sidebar */
  linkTo: (onGone: () => void) => SidebarLink
  /** What to begin with; null where that is to be asked for. */
  start: SidebarStart | null
}

/** Shows the background the token; null where this frame is none of those that it put in. */
export async function fetchStart(token: string): Promise<SidebarStart | null> {
  try {
    return await ask('sidebar-background:connect', { token })
  } catch (error) {
    console.debug(error)
    return null
  }
}

/**
 * Takes what a message brings from the page around this frame. Null where it is no greeting of a host of ours: a page that puts a
 * copy of us into itself sees nothing.
 * @param own this frame's parent and origin
 */
export async function greet(
  { data, origin, source, ports: [port] }: MessageEvent<unknown>,
  own: { parent: unknown; origin: string },
): Promise<Greeted | null> {
  const greeting = v.safeParse(greetingSchema, data)
  if (source !== own.parent || !port || !greeting.success) return null
  const host = createHostLink(port)
  // Our own demo page needs no proof: no other page has our origin.
  if (origin === own.origin && origin !== 'null') return { host, linkTo: () => demoLink(host), start: null }
  const start = await fetchStart(greeting.output.token)
  return start && { host, linkTo: backgroundLink, start }
}
