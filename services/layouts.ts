import * as v from 'valibot'
import type { SidebarLayout } from '../core/views'
import { stored } from './stored'

/** Width in CSS px and folded state of a reader who has not moved anything (design: 384 px). */
const DEFAULT_LAYOUT: SidebarLayout = { width: 384, folded: false }

/** Sites beyond this are forgotten, the longest unused first. */
const MOST = 500

const schema = v.array(v.object({ site: v.string(), width: v.number(), folded: v.boolean() }))

const layouts = stored('local', 'layouts', schema, [])

/** How the reader last left the sidebar on `site`. */
export async function layoutOf(site: string): Promise<SidebarLayout> {
  const found = (await layouts.get()).find((one) => one.site === site)
  return found ? { width: found.width, folded: found.folded } : DEFAULT_LAYOUT
}

/** Remembers how the reader left the sidebar on `site`. */
export async function saveLayout(site: string, layout: SidebarLayout): Promise<void> {
  await layouts.update((all) => [...all.filter((one) => one.site !== site), { site, ...layout }].slice(-MOST))
}

/** Forgets every site's layout. */
export const clearLayouts = layouts.clear
