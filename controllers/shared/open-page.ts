import { browser } from '../../services/browser'

/** Opens one of our pages in a tab of its own. */
export function openPage(path: '/library.html' | '/demo.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) })
}
