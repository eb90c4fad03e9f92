import * as v from 'valibot'
import { browser } from '../browser'
import { withoutFragment } from '../tab-states'
import { type MadeRecord, madeRecordSchema } from './made-record'

/** The brief made of a tab's page. In session storage, like all that is known of a tab. */
const schema = v.object({ url: v.string(), record: madeRecordSchema })

const PREFIX = 'made:'
const keyOf = (tabId: number) => `${PREFIX}${tabId}`

/** The brief made of the page at `url` in a tab; null where there is none. */
export async function tabBrief(tabId: number, url: string): Promise<MadeRecord | null> {
  const key = keyOf(tabId)
  const found = v.safeParse(schema, (await browser.storage.session.get(key))[key])
  return found.success && found.output.url === withoutFragment(url) ? found.output.record : null
}

/** Keeps the brief made of a tab's page in place of an earlier one. */
export async function keepTabBrief(tabId: number, url: string, record: MadeRecord): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: { url: withoutFragment(url), record } })
}

/** Forgets the brief made of a tab's page. */
export async function forgetTabBrief(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId))
}

/** Forgets those of all tabs. */
export async function clearTabBriefs(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX)))
}
