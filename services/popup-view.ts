import { isExcluded } from '../core/gate-patterns'
import type { Page } from '../core/session/page'
import { lookOf } from '../core/settings'
import { siteOf } from '../core/site'
import type { BriefFailure, PopupPage, PopupView, Untouchable } from '../core/views'
import { answersFor } from './answers'
import { shownBrief } from './brief'
import { PageClosedError } from './gate'
import type { Library } from './library/library'
import { recentStories } from './recents'
import { addressOf, type TabSessions } from './session'
import { settings } from './settings'
import { sidebarState } from './sidebar'
import { isInspected } from './site-switch'

/** Where browsers let no extension run: their own stores. */
const STORES =
  /^(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com|addons\.mozilla\.org)(\/|$)/

function untouchable(url: string): Untouchable | null {
  if (url.startsWith('file:')) return 'local file'
  if (siteOf(url) === null) return 'browser page'
  return STORES.test(url.replace(/^https?:\/\//, '')) ? 'extension store' : null
}

type Sessions = Pick<TabSessions, 'inspect'>

async function popupPage(page: Page, sessions: Sessions, library: Library): Promise<PopupPage> {
  const why = untouchable(page.url)
  if (why) return { kind: 'untouchable', why }
  if (isExcluded(page.url, await settings.get())) return { kind: 'excluded' }
  try {
    const known = await sessions.inspect(page)
    if (!known) return isExcluded(page.url, await settings.get()) ? { kind: 'excluded' } : { kind: 'none' }
    const shown = await shownBrief(page, known, library)
    if (shown?.decision?.kind === 'unsure') {
      return { kind: 'unsure', brief: shown.brief, decision: shown.decision }
    }
    if (shown) {
      const { visibility } = known
      const refused = visibility === 'removed' || visibility === 'blocked' ? visibility : null
      // A sidebar that is being closed may still answer that it is open.
      const sidebar = visibility === 'dismissed' ? 'closed' : await sidebarState(page.tabId)
      return { kind: 'brief', ...shown, sidebar, refused }
    }
    return 'notArticle' in known.found
      ? { kind: 'not article', why: known.found.notArticle }
      : { kind: 'none' }
  } catch (error) {
    if (error instanceof PageClosedError) return { kind: 'untouchable', why: 'withheld' }
    throw error
  }
}

/** All the popup has to say of a page, and of the reader's last action where it came to nothing. */
export async function popupView(
  page: Page,
  sessions: Sessions,
  library: Library,
  failure: BriefFailure | null = null,
): Promise<PopupView> {
  const shown = await popupPage(page, sessions, library)
  const now = await settings.get()
  const name = siteOf(page.url)
  return {
    page: shown,
    site: name === null ? null : { name, looked: isInspected(page.url, now) },
    recents: await recentStories(),
    ...lookOf(now),
    copyFormat: now.copyFormat,
    undo: (await answersFor(await addressOf(page), page.isPrivate)).at(-1)?.answer ?? null,
    offers: now.whenUnknown !== 'nothing',
    failure,
  }
}
