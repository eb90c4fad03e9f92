import type { Page } from '../../core/session/page'
import { lookOf } from '../../core/settings'
import { siteOf } from '../../core/site'
import type { SidebarAppearance } from '../../core/views'
import { layoutOf } from '../layouts'
import { confirmedOn } from '../presses'
import { settings } from '../settings'

/** How the sidebar of a page looks, whatever it shows. One the reader asked for is not folded. */
export async function sidebarAppearance({ url }: Page, isRequested: boolean): Promise<SidebarAppearance> {
  const now = await settings.get()
  const { copyFormat, onRecognised, map } = now
  const site = siteOf(url) ?? ''
  const [layout, confirmed] = await Promise.all([layoutOf(site), confirmedOn(site)])
  const folded = isRequested ? false : layout.folded || onRecognised === 'tab'
  return { layout: { ...layout, folded }, ...lookOf(now), copyFormat, map, confirmed }
}
