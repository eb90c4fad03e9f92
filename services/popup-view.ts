import { isExcluded } from '../core/gate-patterns'
import { siteOf } from '../core/site'
import type { BriefFailure, PopupPage, PopupView, Untouchable } from '../core/views'
import { answersFor } from './answers'
import { PageClosedError } from './gate'
import type { Library } from './library/library'
import { recentStories } from './recents'
import type { Recognition } from './recognition'
import { settings } from './settings'
import { shownBrief } from './shown-brief'
import { sidebarState } from './sidebar'
import { isInspected } from './site-switch'
import { addressOf, type Page } from './tab-states'

/** Where browsers let no extension run: their own stores. */
const STORES =
  /^(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com|addons\.mozilla\.org)(\/|$)/

function untouchable(url: string): Untouchable | null {
  if (url.startsWith('file:')) return 'local file'
  if (siteOf(url) === null) return 'browser page'
  return STORES.test(url.replace(/^https?:\/\//, '')) ? 'extension store' : null
}

async function popupPage(page: Page, recognition: Recognition, library: Library): Promise<PopupPage> {
  const why = untouchable(page.url)
  if (why) return { kind: 'untouchable', why }
  if (isExcluded(page.url, await settings.get())) return { kind: 'excluded' }
  try {
    const state = await recognition.look(page)
    if (!state) return { kind: 'excluded' }
    const shown = await shownBrief(page, state, library)
    if (shown?.decision?.kind === 'unsure') {
      return { kind: 'unsure', brief: shown.brief, decision: shown.decision }
    }
    if (shown) {
      return { kind: 'brief', ...shown, sidebar: await sidebarState(page.tabId), refused: state.refused }
    }
    return 'notArticle' in state.page ? { kind: 'not article', why: state.page.notArticle } : { kind: 'none' }
  } catch (error) {
    if (error instanceof PageClosedError) return { kind: 'untouchable', why: 'withheld' }
    throw error
  }
}

/** All the popup has to say of a page, and of the reader's last wish where it came to nothing. */
export async function popupView(
  page: Page,
  recognition: Recognition,
  library: Library,
  failure: BriefFailure | null = null,
): Promise<PopupView> {
  const shown = await popupPage(page, recognition, library)
  const now = await settings.get()
  const name = siteOf(page.url)
  return {
    page: shown,
    site: name === null ? null : { name, looked: isInspected(page.url, now) },
    recents: await recentStories(),
    theme: now.theme,
    textSize: now.textSize,
    copyFormat: now.copyFormat,
    undo: (await answersFor(await addressOf(page), page.isPrivate)).at(-1)?.answer ?? null,
    offers: now.whenUnknown !== 'nothing',
    failure,
  }
}
