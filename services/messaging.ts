import * as v from 'valibot'
import { IS_SHORT } from '../core/timing'
import {
  type Answers,
  fromOwnPage,
  fromPage,
  fromSidebar,
  type OwnPageRequest,
  type PageRequest,
  type Payload,
  type RequestName,
  type SidebarRequest,
} from '../messages'
import { browser } from './browser'

/** The background could not be reached or answered with an error, even after several tries. */
export class BackgroundError extends Error {
  override readonly name = 'BackgroundError'
}

/** The extension was updated or removed while this page was open; only a reload brings it back. */
export class ExtensionGoneError extends Error {
  override readonly name = 'ExtensionGoneError'
}

/** A request came from a frame that is not the sidebar of its tab. */
class ForeignFrameError extends Error {
  override readonly name = 'ForeignFrameError'
}

/** The page a request is about: the one whose script sent it, or the one beside which the sidebar stands. */
export interface PageSender {
  tabId: number
  url: string
  isPrivate: boolean
  /** The browser's name for the page's document, where it told. */
  documentId?: string | undefined
}

/** A frame in a reader's page that shows the sidebar's page, matched to its host or not yet. */
export interface FrameSender {
  tabId: number
  frameId: number
  documentId?: string | undefined
  isPrivate: boolean
}

type PageHandlers = {
  [N in PageRequest]: (payload: Payload<N>, sender: PageSender) => Promise<Answers[N]>
}
type Connect = 'sidebar-background:connect'
type SidebarHandlers = {
  [N in Exclude<SidebarRequest, Connect>]: (payload: Payload<N>, sender: PageSender) => Promise<Answers[N]>
} & { [N in Connect]: (payload: Payload<N>, sender: FrameSender) => Promise<Answers[N]> }
type OwnPageHandlers = { [N in OwnPageRequest]: (payload: Payload<N>) => Promise<Answers[N]> }

/** What the background does on each request. */
export type Handlers = PageHandlers & SidebarHandlers & OwnPageHandlers

/** The page beside which the sidebar of a frame stands; null where the frame is none that was matched. */
export type PageOfFrame = (
  tabId: number,
  frame: FrameSender,
) => Promise<{ url: string; pageDocumentId?: string | undefined } | null>

const envelopeSchema = v.object({ name: v.string(), payload: v.unknown() })
const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
])

interface Sender {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  documentId?: string | undefined
  tab?: { id?: number | undefined; incognito: boolean } | undefined
}

function pageSender(sender: Sender): PageSender | null {
  const { tab, url } = sender
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || tab?.id === undefined || !url) return null
  const { documentId } = sender
  return /^https?:/.test(url) ? { tabId: tab.id, url, isPrivate: tab.incognito, documentId } : null
}

const isOurs = ({ id, url }: Sender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true

/** A page of ours has its tab or popup to itself: in a frame it would be in somebody else's page, or in the demo. */
const isOwnPage = (sender: Sender): boolean => isOurs(sender) && (sender.frameId ?? 0) === 0

function frameSender(sender: Sender): FrameSender | null {
  const { tab, frameId, documentId, url } = sender
  // Asked for by its name, Chromium tells the address it has only today, by which no sender goes.
  const isSidebar = isOurs(sender) && url === `${browser.runtime.getURL('')}sidebar.html`
  if (!isSidebar || !frameId || tab?.id === undefined) return null
  return { tabId: tab.id, frameId, documentId, isPrivate: tab.incognito }
}

const isPageRequest = (name: string): name is PageRequest => Object.hasOwn(fromPage, name)
const isSidebarRequest = (name: string): name is SidebarRequest => Object.hasOwn(fromSidebar, name)
const isOwnPageRequest = (name: string): name is OwnPageRequest => Object.hasOwn(fromOwnPage, name)

// A schema's output is its request's payload; TypeScript cannot follow that through a generic name.
async function answerPage<N extends PageRequest>(
  handlers: PageHandlers,
  name: N,
  payload: unknown,
  sender: PageSender,
): Promise<unknown> {
  return handlers[name](v.parse(fromPage[name], payload) as Payload<N>, sender)
}

async function answerSidebar<N extends SidebarRequest>(
  handlers: SidebarHandlers,
  { name, payload }: { name: N; payload: unknown },
  frame: FrameSender,
  pageOfFrame: PageOfFrame,
): Promise<unknown> {
  if (name === 'sidebar-background:connect')
    return handlers['sidebar-background:connect'](
      v.parse(fromSidebar['sidebar-background:connect'], payload),
      frame,
    )
  const record = await pageOfFrame(frame.tabId, frame)
  if (!record) throw new ForeignFrameError(name)
  const { tabId, isPrivate } = frame
  const page: PageSender = { tabId, isPrivate, url: record.url, documentId: record.pageDocumentId }
  const handler = handlers[name] as (payload: Payload<N>, sender: PageSender) => Promise<Answers[N]>
  return handler(v.parse(fromSidebar[name], payload) as Payload<N>, page)
}

async function answerOwnPage<N extends OwnPageRequest>(
  handlers: OwnPageHandlers,
  name: N,
  payload: unknown,
): Promise<unknown> {
  return handlers[name](v.parse(fromOwnPage[name], payload) as Payload<N>)
}

function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  pageOfFrame: PageOfFrame,
): Promise<unknown> | null {
  const envelope = v.safeParse(envelopeSchema, message)
  if (!envelope.success) return null
  const { name, payload } = envelope.output
  if (isPageRequest(name)) {
    const page = pageSender(sender)
    return page && answerPage(handlers, name, payload, page)
  }
  if (isSidebarRequest(name)) {
    const frame = frameSender(sender)
    return frame && answerSidebar(handlers, { name, payload }, frame, pageOfFrame)
  }
  if (isOwnPageRequest(name) && isOwnPage(sender)) {
    return answerOwnPage(handlers, name, payload)
  }
  return null
}

/** What the end-to-end tests ask, in a build of their own, to know that nothing more will come. */
const SETTLED = 'tests-background:settled'

/** Resolves when no request is under way any more. */
async function settled(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay)
}

/**
 * Answers every request with its handler. There is one listener in the background, and it answers through
 * `sendResponse`: several listeners, or promises, lose answers in one browser or another.
 * @param pageOfFrame tells which frames are the sidebars that the background put in.
 */
export function serve(handlers: Handlers, pageOfFrame: PageOfFrame): void {
  const underWay = new Set<Promise<unknown>>()
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (IS_SHORT && message === SETTLED) {
      void settled(underWay).then(() => sendResponse({ ok: true, value: null }))
      return true
    }
    const work = answer(handlers, message, sender, pageOfFrame)
    if (!work) return undefined as never
    if (IS_SHORT) {
      underWay.add(work)
      void work.catch(() => undefined).finally(() => underWay.delete(work))
    }
    work.then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => {
        console.error(error)
        sendResponse({ ok: false, error: error instanceof Error ? error.name : 'Error' })
      },
    )
    return true
  })
}

/** Waits before each further try, ms: a background that is just being put to sleep or woken answers within these. */
const WAITS = [60, 250, 1000]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks the background. A background that was put to sleep in between is asked again; every request may safely be made
 * twice.
 * @throws ExtensionGoneError when this page has outlived the extension.
 * @throws BackgroundError when no answer came, or the answer is an error; its message names the error's class.
 */
export async function ask<N extends RequestName>(name: N, payload: Payload<N>): Promise<Answers[N]> {
  for (const wait of [...WAITS, null]) {
    if (!browser.runtime?.id) throw new ExtensionGoneError()
    const reply = v.safeParse(replySchema, await send({ name, payload }))
    if (reply.success) {
      if (!reply.output.ok) throw new BackgroundError(reply.output.error)
      // The background is ours; its answers carry the type their name promises.
      return reply.output.value as Answers[N]
    }
    if (wait !== null) await pause(wait)
  }
  throw new BackgroundError('unreachable')
}

async function send(message: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch (error) {
    if (error instanceof Error && /context invalidated/i.test(error.message)) throw new ExtensionGoneError()
    return error
  }
}
