import * as v from 'valibot'
import { withoutFragment } from '../../core/session/page'
import { forgetInSession, forgetInSessionWhere, keepInSession, MADE, sessionValue } from '../storage'
import { generatedRecordSchema } from './generated-record'

/** The briefs made of a tab's page. In session storage, like all that is known of a tab. */
const tabBriefSchema = v.object({
  /** In the publisher's or the page's own words. */
  own: generatedRecordSchema,
  /** By a model, where one was asked. */
  written: v.nullable(generatedRecordSchema),
  shows: v.picklist(['own', 'written']),
})

export type TabBrief = v.InferOutput<typeof tabBriefSchema>

const schema = v.object({ url: v.string(), briefs: tabBriefSchema })

const keyOf = (tabId: number) => `${MADE}${tabId}`

/** The briefs made of the page at `url` in a tab; null where there are none. */
export async function tabBrief(tabId: number, url: string): Promise<TabBrief | null> {
  const found = v.safeParse(schema, await sessionValue(keyOf(tabId)))
  return found.success && found.output.url === withoutFragment(url) ? found.output.briefs : null
}

/** Keeps the briefs made of a tab's page in place of earlier ones. */
export async function saveTabBrief(tabId: number, url: string, briefs: TabBrief): Promise<void> {
  await keepInSession(keyOf(tabId), { url: withoutFragment(url), briefs })
}

/** Forgets the briefs made of a tab's page. */
export async function forgetTabBrief(tabId: number): Promise<void> {
  await forgetInSession(keyOf(tabId))
}

/** Forgets those of all tabs. */
export async function clearTabBriefs(): Promise<void> {
  await forgetInSessionWhere((key) => key.startsWith(MADE))
}
