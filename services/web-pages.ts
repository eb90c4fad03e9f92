import type { Page } from '../core/session/page'
import { browser } from './browser'

/** The web pages that stand in tabs now; of those that are in front alone, where `active`. Withheld ones are left out. */
export async function webPages(active?: true): Promise<Page[]> {
  const wanted = { url: ['http://*/*', 'https://*/*'], ...(active && { active }) }
  return (await browser.tabs.query(wanted)).flatMap(({ id, url, incognito }) =>
    id === undefined || url === undefined ? [] : [{ tabId: id, url, isPrivate: incognito }],
  )
}
