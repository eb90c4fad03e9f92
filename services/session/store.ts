import * as v from 'valibot'
import { cleanAddresses } from '../../core/article/page-address'
import { type Page, withoutFragment } from '../../core/session/page'
import { tabSessionSchema } from '../../core/session/session-schema'
import {
  type FoundPage,
  isKnown,
  keptAddress,
  NO_SESSION,
  type TabSession,
} from '../../core/session/tab-session'
import { forgetInSession, keepInSession, sessionValue } from '../storage'

const keyOf = (tabId: number) => `tab:${tabId}`

/** Changes of one tab that are under way, each waiting for the one before. */
const underWay = new Map<number, Promise<unknown>>()

/** What is known of a tab. */
async function tabSession(tabId: number): Promise<TabSession> {
  const stored = v.safeParse(tabSessionSchema, await sessionValue(keyOf(tabId)))
  return stored.success ? stored.output : NO_SESSION
}

async function store(tabId: number, session: TabSession): Promise<void> {
  const isEmpty = session.page === null && session.passed.length === 0
  if (isEmpty) await forgetInSession(keyOf(tabId))
  else await keepInSession(keyOf(tabId), session)
}

/** The page at an address in a tab, where it is known what it is and no other page stands there by now. */
export async function knownPage({ tabId, url }: Pick<Page, 'tabId' | 'url'>): Promise<FoundPage | null> {
  const { page } = await tabSession(tabId)
  return isKnown(page, url) ? page : null
}

/** The address of a tab's page as it is kept and told, whether or not anything is known of it yet. */
export async function addressOf(page: Pick<Page, 'tabId' | 'url'>): Promise<string> {
  const known = await knownPage(page)
  return known
    ? keptAddress(known)
    : cleanAddresses({ url: withoutFragment(page.url), otherAddresses: [] }).url
}

/**
 * Changes what is known of a tab, and resolves to what `change` returns beside it. Changes of one tab are made one after the
 * other, so that none overwrites another; they wait for storage alone, never for a page.
 */
export function changeSession<T extends { session: TabSession }>(
  tabId: number,
  change: (session: TabSession) => Promise<T>,
): Promise<T> {
  const work = async () => {
    const before = await tabSession(tabId)
    const changed = await change(before)
    if (changed.session !== before) await store(tabId, changed.session)
    return changed
  }
  const next = (underWay.get(tabId) ?? Promise.resolve()).then(work)
  const settled = next
    .catch(() => undefined)
    .finally(() => {
      if (underWay.get(tabId) === settled) underWay.delete(tabId)
    })
  underWay.set(tabId, settled)
  return next
}
