import { type ElementHandle, JSHandle, type Page } from 'puppeteer-core'
import * as v from 'valibot'
import { HOST_NAME } from '../../page/sidebar/host'
import { Surface } from './surface'

/** What puppeteer makes handles with, and does not tell of. */
interface ChromiumRealm {
  /** A node by the browser's own number. */
  adoptBackendNode(id: number): Promise<unknown>
}
interface FirefoxRealm {
  /** A node as WebDriver tells it. */
  createHandle(node: object): unknown
}

const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null
const isOfChromium = (realm: unknown): realm is ChromiumRealm =>
  isObject(realm) && 'adoptBackendNode' in realm && typeof realm.adoptBackendNode === 'function'
const isOfFirefox = (realm: unknown): realm is FirefoxRealm =>
  isObject(realm) && 'createHandle' in realm && typeof realm.createHandle === 'function'

const describedSchema = v.object({
  node: v.object({ shadowRoots: v.tuple([v.object({ backendNodeId: v.number() })]) }),
})
const toldSchema = v.object({
  value: v.object({ shadowRoot: v.object({ type: v.literal('node'), sharedId: v.string() }) }),
})

/** https://chromedevtools.github.io/devtools-protocol/tot/DOM/#method-describeNode */
async function rootInChromium(page: Page, host: ElementHandle<Node>, realm: ChromiumRealm): Promise<unknown> {
  const session = await page.createCDPSession()
  try {
    const described = await session.send('DOM.describeNode', {
      backendNodeId: await host.backendNodeId(),
      pierce: true,
    })
    const [root] = v.parse(describedSchema, described).node.shadowRoots
    return await realm.adoptBackendNode(root.backendNodeId)
  } finally {
    await session.detach()
  }
}

/** WebDriver tells an element with its root, open or closed: https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue */
function rootInFirefox(host: ElementHandle<Node>, realm: FirefoxRealm): unknown {
  const told = 'remoteValue' in host && typeof host.remoteValue === 'function' ? host.remoteValue() : null
  return realm.createHandle(v.parse(toldSchema, told).value.shadowRoot)
}

/**
 * The closed shadow root of the first element that fits a selector, as the driver reaches it and no page can; null while there
 * is no such element.
 * @throws Error where the element has no root, or with another puppeteer.
 */
async function closedRoot(page: Page, selector: string): Promise<JSHandle<ShadowRoot> | null> {
  const found = await page.evaluateHandle((selector) => document.querySelector(selector), selector)
  const host = found.asElement()
  if (!host) return null
  const realm = 'realm' in host ? host.realm : null
  let root: unknown = null
  // Firefox's realm has the way of Chromium's too, where it does not work.
  if (isOfFirefox(realm)) root = rootInFirefox(host, realm)
  else if (isOfChromium(realm)) root = await rootInChromium(page, host, realm)
  if (!(root instanceof JSHandle)) throw new Error('This is another puppeteer')
  return root
}

/** The sidebar in a page as readers have it, in a root that is closed to the page. */
export function closedSidebar(page: Page): Surface {
  return new Surface(page, HOST_NAME, () => closedRoot(page, HOST_NAME))
}
