import type { Page } from '../../core/session/page'
import { siteOf } from '../../core/site'
import type { SidebarAppearance } from '../../core/views'
import { layoutOf } from '../layouts'
import { confirmedOn } from '../presses'
import { settings } from '../settings'

/** How the sidebar of a page looks, whatever it shows. One the reader asked for is not folded. */
export async function sidebarAppearance({ url }: Page, isRequested: boolean): Promise<SidebarAppearance> {
  const { theme, textSize, copyFormat, onRecognised, map } = await settings.get()
  const site = siteOf(url) ?? ''
  const [layout, confirmed] = await Promise.all([layoutOf(site), confirmedOn(site)])
  const folded = isRequested ? false : layout.folded || onRecognised === 'tab'
  return { layout: { ...layout, folded }, theme, textSize, copyFormat, map, confirmed }
}
