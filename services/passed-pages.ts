import * as v from 'valibot'
import type { PassedPage } from '../core/article/leftover'
import type { PageCard } from '../core/article/page-card'
import { forgetInSession, sessionValue, storeInSession } from './session/session'
import { type Page, withoutFragment } from './tab-states'

/** Pages remembered of one tab; the oldest go. */
const MOST = 20

const schema = v.fallback(v.array(v.object({ url: v.string(), declared: v.array(v.string()) })), [])

const keyOf = (tabId: number) => `passed:${tabId}`

async function store(tabId: number, pages: readonly PassedPage[]): Promise<void> {
  await storeInSession(keyOf(tabId), pages.slice(-MOST))
}

/** The pages that stood in a tab one after the other without loading, with what each called itself. */
export async function passedPages(tabId: number): Promise<PassedPage[]> {
  return v.parse(schema, await sessionValue(keyOf(tabId)))
}

/** Remembers the page that stands in a tab now. One that was loaded is the first. */
export async function passPage(
  { tabId, url }: Page,
  card: Pick<PageCard, 'otherAddresses'> | null,
  isLoaded: boolean,
): Promise<void> {
  const plain = withoutFragment(url)
  const before = isLoaded ? [] : await passedPages(tabId)
  const others = before.filter((one) => one.url !== plain)
  await store(tabId, [...others, { url: plain, declared: card?.otherAddresses ?? [] }])
}

/** Forgets the pages of a tab. */
export async function forgetPassed(tabId: number): Promise<void> {
  await forgetInSession(keyOf(tabId))
}
