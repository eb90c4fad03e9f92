import { inspectsAutomatically, isExcluded } from '../core/gate-patterns'
import type { Settings } from '../core/settings'
import { isListed, siteOf } from '../core/site'

const without = (list: readonly string[], site: string) => list.filter((entry) => !isListed(site, [entry]))

/** Whether the popup's switch for the site of `url` stands on. */
export function isInspected(url: string, settings: Settings): boolean {
  return settings.where === 'listed' ? inspectsAutomatically(url, settings) : !isExcluded(url, settings)
}

/** The settings after the reader turned the switch for the site of `url`. */
export function withSite(url: string, looked: boolean, settings: Settings): Settings {
  const site = siteOf(url)
  if (site === null) return settings
  const excluded = without(settings.excluded, site)
  if (looked) {
    const listed = settings.where === 'listed' && !isListed(site, settings.listed)
    return { ...settings, excluded, listed: listed ? [...settings.listed, site] : settings.listed }
  }
  if (settings.where !== 'listed') return { ...settings, excluded: [...excluded, site] }
  const listed = settings.listed.filter((entry) => entry !== site)
  return { ...settings, listed, excluded: isListed(site, listed) ? [...excluded, site] : excluded }
}
