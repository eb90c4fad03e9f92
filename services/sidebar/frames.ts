import * as v from 'valibot'
import { type Page, withoutFragment } from '../../core/session/page'
import { atMost } from '../at-most'
import { forgetInSession, keepInSession, sessionValue } from '../storage'

/** A frame as the browser names it. */
interface FrameName {
  frameId: number
  documentId?: string | undefined
}

const recordSchema = v.object({
  token: v.string(),
  /** The address of the page whose host it is, without fragment. */
  url: v.string(),
  /** The browser's name for that page's document, where it told. */
  pageDocumentId: v.optional(v.string()),
  /** What the frame is to begin with, where that is not simply what there is to draw. */
  action: v.nullable(v.literal('make')),
  /** The frame that showed the token. */
  frame: v.nullable(v.object({ frameId: v.number(), documentId: v.optional(v.string()) })),
})

/** The sidebar that the background put into a tab. */
export type SidebarRecord = v.InferOutput<typeof recordSchema>

const keyOf = (tabId: number) => `sidebar:${tabId}`

const keep = (tabId: number, record: SidebarRecord) => keepInSession(keyOf(tabId), record)

/** What is known of a tab's sidebar; null where none was put in. */
export async function sidebarRecord(tabId: number): Promise<SidebarRecord | null> {
  const found = v.safeParse(recordSchema, await sessionValue(keyOf(tabId)))
  return found.success ? found.output : null
}

/** Expects a frame in a page, to which its host is to hand this token. */
export async function expectFrame(page: Page, token: string, action: SidebarRecord['action']): Promise<void> {
  const { tabId, url, documentId } = page
  const record = { token, url: withoutFragment(url), pageDocumentId: documentId, action, frame: null }
  const kept = keep(tabId, record)
  expecting.set(tabId, kept)
  try {
    await kept
  } finally {
    if (expecting.get(tabId) === kept) expecting.delete(tabId)
  }
}

/** What is being noted of a tab's frame, which a quick frame waits for. */
const expecting = new Map<number, Promise<void>>()

/** Who waits for the frame of a tab. */
const waiting = new Map<number, (() => void)[]>()

function endWaiting(tabId: number): void {
  for (const end of waiting.get(tabId) ?? []) end()
  waiting.delete(tabId)
}

/** Resolves when the frame that is expected in a tab is there, or will not come, at the latest after `within` ms. */
export async function frameCame(tabId: number, within: number): Promise<void> {
  const record = await sidebarRecord(tabId)
  if (!record || record.frame) return
  const came = new Promise<void>((resolve) => waiting.set(tabId, [...(waiting.get(tabId) ?? []), resolve]))
  await atMost(within, came)
}

/**
 * Takes a frame for the sidebar of its tab where it shows the token. It may do so again, when the page had it loaded anew.
 * What it begins with is told once.
 */
export async function matchFrame(
  tabId: number,
  frame: FrameName,
  token: string,
): Promise<SidebarRecord | null> {
  await expecting.get(tabId)
  const record = await sidebarRecord(tabId)
  if (!record || record.token !== token) return null
  const { frameId, documentId } = frame
  await keep(tabId, { ...record, action: null, frame: { frameId, documentId } })
  endWaiting(tabId)
  return record
}

/** The sidebar of a tab, where this frame is the one that was matched to it. */
export async function recordOfFrame(tabId: number, frame: FrameName): Promise<SidebarRecord | null> {
  const record = await sidebarRecord(tabId)
  const known = record?.frame
  return known && known.frameId === frame.frameId && known.documentId === frame.documentId ? record : null
}

/** Forgets a tab's sidebar: no frame in it is ours from now on. */
export async function forgetFrame(tabId: number): Promise<void> {
  await expecting.get(tabId)
  await forgetInSession(keyOf(tabId))
  endWaiting(tabId)
}
