import { browser } from '../../services/browser'

/** No tab is before the reader. */
export class NoTabError extends Error {
  override readonly name = 'NoTabError'
}

/**
 * The id of the tab a popup speaks of: `#tab=7` names it, because a popup opened as a page of its own has no tab before it.
 * @param fragment of the popup's address
 * @throws NoTabError
 */
export async function currentTab(fragment: string): Promise<number> {
  const named = /^#tab=(\d+)$/.exec(fragment)?.[1]
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined) throw new NoTabError('No tab is active')
  return tab.id
}
