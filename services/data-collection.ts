import * as v from 'valibot'
import { browser } from './browser'

/** What Firefox calls the data an extension may send; a reader grants each kind, and withdraws it in the browser's own pages. */
export type DataKind = 'websiteContent' | 'browsingActivity' | 'authenticationInfo'

/** What each thing sends that a reader sets up once and that goes on from then. */
export const COLLECTED = {
  /** A model is sent the text of pages. */
  model: ['websiteContent'],
  /** The same, with a key. */
  modelWithKey: ['websiteContent', 'authenticationInfo'],
  /** The conversation loads by itself: sources are told addresses of pages. */
  byItself: ['browsingActivity'],
  /** A server is told user name and password, and keeps stories with the pages they were met on, encrypted. */
  sync: ['authenticationInfo', 'browsingActivity', 'websiteContent'],
} as const satisfies Record<string, readonly DataKind[]>

/** Firefox asks its readers; other browsers refuse a request that names kinds of data. */
const ASKS = import.meta.env.BROWSER === 'firefox'

const grantedSchema = v.object({ data_collection: v.optional(v.array(v.string())) })

/** Whether the reader lets data of these kinds be sent. Where the browser has no say in it, his press was enough. */
export async function mayCollect(kinds: readonly DataKind[], asks = ASKS): Promise<boolean> {
  if (!asks) return true
  const { data_collection: granted } = v.parse(grantedSchema, await browser.permissions.getAll())
  return granted === undefined || kinds.every((kind) => granted.includes(kind))
}

/**
 * Asks the reader for hosts, and for data of these kinds. To be called in the press itself, before anything is waited for,
 * on a page of ours. Resolves to whether all was granted.
 */
export function requestCollection(
  kinds: readonly DataKind[],
  origins: readonly string[] = [],
  asks = ASKS,
): Promise<boolean> {
  const wanted = { origins: [...origins], ...(asks && { data_collection: [...kinds] }) }
  // Without anything to ask for, browsers differ in what they answer.
  return asks || origins.length > 0 ? browser.permissions.request(wanted) : Promise.resolve(true)
}
