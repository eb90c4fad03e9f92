import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { pause, until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { page as sitePage } from '../site/page'
import { SourcesStandIn } from '../stand-ins/sources'

// A page that means ill: what it may learn of the sidebar, and whether it can press in it or hide it.

const browser = useBrowser()
const HOST = 'www.thestack.technology'

let sources: SourcesStandIn
/** One for all: what a page is opened in costs more than the page. */
let tab: Tab
beforeAll(async () => {
  sources = new SourcesStandIn(browser().site)
  tab = await browser().open('about:blank')
})
beforeEach(() => sources.begin())
afterEach(() => browser().site.answerAt(HOST, null))
afterAll(async () => {
  sources.close()
  await tab.close()
})

/** As before anything was asked or confirmed. */
async function forgetPresses(): Promise<void> {
  const reply = await browser().control.ask('options-background:clear', {})
  expect(reply.ok).toBe(true)
  if (browser().kind === 'firefox') await browser().control.withdrawConsent()
}

/** The story's page with a script of the attacker's before everything, and what it has at its end. */
function attackerServes(script: string, atEnd = '', headers: Record<string, string> = {}): void {
  const html = sitePage('the-stack')
    .replace('<head>', `<head><script>${script}</script>`)
    .replace('</body>', `${atEnd}</body>`)
  browser().site.answerAt(HOST, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
}

async function open(script = '', atEnd = '', headers: Record<string, string> = {}): Promise<Surface> {
  attackerServes(script, atEnd, headers)
  await tab.go(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.operable(/^ask 6 sources/)
  return sidebar
}

/** What an attacker collects in the page, as JSON. */
const collected = async () => JSON.stringify(await tab.page.evaluate('globalThis.seen ?? []'))

/** Words of the brief that stand in no page of the test site. */
const SECRET = /key takeaways|why it matters|recognised on this device|ask 6 sources/i

describe('a page', () => {
  test('finds nothing of the sidebar by any way from its document to a root', async () => {
    await open(`
      globalThis.seen = []
      const attach = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (init) { seen.push(['attachShadow', this.localName]); return attach.call(this, init) }
      const define = (name) => customElements.define(name, class extends HTMLElement {
        constructor() { super(); seen.push(['constructed', name]); seen.push(['root', this.attachInternals().shadowRoot?.textContent]) }
      })
      for (const name of ['storypulse-sidebar', 'story-pulse', 'x-div']) define(name)
    `)
    expect(JSON.parse(await collected())).toEqual([])
    const found = await tab.page.evaluate(() => {
      const host = [...document.documentElement.children].findLast((one) => one.localName === 'div')
      if (!(host instanceof HTMLElement)) return 'no host'
      let internals = ''
      try {
        internals = String(host.attachInternals().shadowRoot)
      } catch (error) {
        internals = error instanceof Error ? error.name : ''
      }
      let again = ''
      try {
        again = host.attachShadow({ mode: 'open' }).innerHTML
      } catch (error) {
        again = error instanceof Error ? error.name : ''
      }
      return JSON.stringify({
        root: host.shadowRoot,
        inner: host.innerHTML,
        text: host.textContent,
        attributes: host.getAttributeNames(),
        internals,
        again,
        html: 'getHTML' in host && host.getHTML({ serializableShadowRoots: true }),
        frames: [length, document.querySelectorAll('iframe').length],
        at: document.elementsFromPoint(innerWidth - 100, 300).map(({ localName }) => localName),
      })
    })
    expect(JSON.parse(found)).toMatchObject({
      root: null,
      inner: '',
      text: '',
      attributes: ['popover'],
      internals: 'NotSupportedError',
      again: 'NotSupportedError',
      frames: [0, 0],
    })
    expect(found).not.toMatch(/iframe|extension:/)
  })

  test('learns the address of the extension by nothing it can hear or list', async () => {
    const sidebar = await open(
      `
      globalThis.seen = []
      const note = (...what) => seen.push(what.map((one) => String(one)))
      for (const type of ['securitypolicyviolation', 'error', 'load', 'message', 'focus', 'blur', 'toggle', 'beforetoggle'])
        addEventListener(type, (event) => note(type, event.blockedURI ?? '', event.filename ?? '', event.origin ?? '', event.target?.src ?? '', event.target?.localName ?? ''), true)
      try {
        new PerformanceObserver((list) => { for (const one of list.getEntries()) note(one.entryType, one.name) })
          .observe({ entryTypes: ['resource', 'navigation', 'paint', 'longtask', 'event', 'layout-shift', 'element'].filter((type) => PerformanceObserver.supportedEntryTypes.includes(type)) })
      } catch {}
      new ReportingObserver?.((reports) => { for (const report of reports) note('report', JSON.stringify(report)) }, { buffered: true }).observe()
    `.replace('new ReportingObserver?.(', 'if (globalThis.ReportingObserver) new ReportingObserver('),
      '',
      { 'content-security-policy-report-only': "frame-src 'none'; default-src 'self' 'unsafe-inline'" },
    )
    await sidebar.click(/^copy takeaway 1/)
    await sidebar.says(/copied takeaway 1/i)
    const all = `${await collected()} ${await tab.page.evaluate(() =>
      JSON.stringify([
        performance.getEntries().map(({ name }) => name),
        length,
        document.activeElement?.outerHTML,
        [...document.querySelectorAll('*')].map((one) =>
          one.getAttributeNames().map((name) => one.getAttribute(name)),
        ),
      ]),
    )}`
    expect(all).not.toMatch(/(?:moz|chrome)-extension:/)
    expect(all).not.toMatch(SECRET)
  })

  test('hears no key that is pressed in it, and no press', async () => {
    const sidebar = await open(`
      globalThis.seen = []
      for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'click', 'pointerdown', 'mousedown', 'copy'])
        addEventListener(type, (event) => seen.push([type, event.key ?? '']), true)
    `)
    await sidebar.click(/^copy takeaway 1/)
    await sidebar.says(/copied takeaway 1/i)
    await tab.page.keyboard.press('q')
    await tab.page.keyboard.press('Tab')
    expect(JSON.parse(await collected())).toEqual([])
  })

  const LURE =
    'popover="manual" style="position:fixed;inset:0;margin:0;border:0;width:100vw;height:100vh;background:#fff;pointer-events:none"'

  test('that opens something over it finds the sidebar above it again', async () => {
    await forgetPresses()
    await browser().confirmPresses()
    const sidebar = await open('', `<div id="lure" ${LURE}>Close</div>`)
    await tab.page.evaluate(() => {
      const host = [...document.documentElement.children].findLast((one) => one.localName === 'div')
      Object.assign(globalThis, {
        raised: new Promise((resolve) => host?.addEventListener('toggle', resolve)),
      })
      const lure = document.querySelector('#lure')
      if (lure instanceof HTMLElement) lure.showPopover()
    })
    await tab.page.evaluate('raised')
    await sidebar.click(/^ask 6 sources/)
    await sidebar.says(/6 of 6 sources answered/i)
  })

  test('that opens something over it where nobody hears of it gets no press through', async () => {
    await forgetPresses()
    await browser().confirmPresses()
    const sidebar = await open('', '<div id="holder"></div>')
    await tab.page.evaluate((lure) => {
      const root = document.querySelector('#holder')?.attachShadow({ mode: 'closed' })
      if (root) root.innerHTML = `<div ${lure}>Close</div>`
      const inner = root?.firstElementChild
      if (inner instanceof HTMLElement) inner.showPopover()
    }, LURE)
    // The browser tells of what is seen a moment later than it is drawn.
    await pause(400)
    await sidebar.click(/^ask 6 sources/)
    await sidebar.says(/may be covering this/i)
    expect(sources.asked).toEqual([])
  })
})

const boxOf = () =>
  tab.page.evaluate(() => {
    const host = [...document.documentElement.children].findLast((one) => one.localName === 'div')
    const box = host?.getBoundingClientRect()
    return box && [box.width, box.height]
  })

describe('a page whose script comes after the sidebar', () => {
  // Each on a page of its own: one that fights the sidebar again and again is given up.
  beforeEach(() => open())

  test('reads no word of it by searching, selecting or copying', async () => {
    const read = await tab.page.evaluate(() => {
      const selection = getSelection()
      const words = ['Key takeaways', 'Ask 7', 'Recognised on', 'Why it matters']
      return JSON.stringify(
        words.map((word) => {
          selection?.removeAllRanges()
          const find: unknown = Reflect.get(window, 'find')
          const isFound = typeof find === 'function' && find.call(window, word, false, false, true)
          const said = selection?.toString() ?? ''
          selection?.modify('extend', 'forward', 'documentboundary')
          const root = selection?.anchorNode?.getRootNode()
          return [isFound, said, selection?.toString(), root instanceof ShadowRoot]
        }),
      )
    })
    expect(read).not.toMatch(SECRET)
    for (const [isFound, , , isInRoot] of JSON.parse(read))
      expect([isFound, isInRoot]).toEqual([false, false])
  })

  test('that puts a copy of our page into itself shows nothing and asks nobody', async () => {
    const address = `${browser().driver.origin}/sidebar.html`
    await tab.page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      frame.id = 'copy'
      document.body.prepend(frame)
      frame.addEventListener('load', () => {
        const { port2 } = new MessageChannel()
        frame.contentWindow?.postMessage({ token: 'guessed' }, '*', [port2])
      })
    }, address)
    await browser().settled(tab)
    for (const frame of tab.page.frames()) {
      const element = await frame.frameElement().catch(() => null)
      const isCopy = await element?.evaluate((one) => one.id === 'copy').catch(() => false)
      if (isCopy)
        expect(await frame.evaluate(() => document.body?.textContent ?? '').catch(() => '')).not.toMatch(
          SECRET,
        )
    }
    expect(sources.asked).toEqual([])
  })

  test.each([
    [
      'a style',
      'host.style.cssText = "display:none!important;opacity:0!important;transform:translateX(-2000px)!important"',
    ],
    ['inert', 'host.inert = true'],
    ['hidden', 'host.hidden = true'],
    ['no popover', 'host.removeAttribute("popover")'],
    ['hidePopover', 'host.hidePopover()'],
    ['attributes of old', 'host.setAttribute("data-away", ""); host.setAttribute("data-side", "left")'],
    [
      'a rule for all',
      'document.head.append(Object.assign(document.createElement("style"), { textContent: "div{display:none!important;visibility:hidden!important;width:0!important}" }))',
    ],
  ])('cannot put it away by %s', async (_, act) => {
    const { sidebar } = tab
    const before = await boxOf()
    await tab.page.evaluate(`(() => {
      const host = [...document.documentElement.children].findLast((one) => one.localName === 'div')
      ${act}
    })()`)
    await until(
      'the sidebar to stand as before',
      async () => JSON.stringify(await boxOf()) === JSON.stringify(before),
    )
    await until('the sidebar to lie on top', () =>
      tab.page.evaluate(() => document.querySelector('html > div:popover-open') !== null),
    )
    await sidebar.click(/^copy takeaway 1/)
    await sidebar.says(/copied takeaway 1/i)
  })
})

describe('the first press on a site that sends something', () => {
  test('is asked back, can be thought better of, and is not asked again', async () => {
    await forgetPresses()
    const sidebar = await open()
    await sidebar.click(/^ask 6 sources/)
    await sidebar.says(/each one sees this story's addresses/i)
    await sidebar.click(/^not now/)
    await until('the question to go', async () => !(await sidebar.offers(/^not now/)))
    expect(sources.asked).toEqual([])
    await sidebar.click(/^ask 6 sources/)
    await sidebar.click(/^yes$/)
    await sidebar.says(/6 of 6 sources answered/i)
    await sidebar.click(/^ask again|^refresh/)
    await until('a second round', () => Object.values(sources.counts()).some((count) => count > 3))
    expect(await sidebar.offers(/^not now/)).toBe(false)
  })
})

describe('under the strictest policies a page can have', () => {
  // Firefox's driver leads no tab into or out of isolation.
  beforeEach(async () => {
    await tab.close()
    tab = await browser().open('about:blank')
  })

  test.each([
    [
      'no frame and no script but its own',
      {
        'content-security-policy': "default-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
      },
    ],
    [
      'isolated',
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    ],
    ['in no frame itself', { 'x-frame-options': 'DENY', 'permissions-policy': 'clipboard-write=()' }],
  ])('it stands and copies: %s', async (_, headers) => {
    const sidebar = await open('', '', headers)
    await sidebar.click(/^copy takeaway 1/)
    await sidebar.says(/copied takeaway 1/i)
  })

  test('where no frame can run, the popup says so and has the brief', async () => {
    attackerServes('', '', { 'content-security-policy': 'sandbox' })
    await tab.go(ADDRESSES.original)
    const key = `tab:${await browser().tabId(tab)}`
    await until('the page to be given up', async () =>
      /"visibility":"blocked"/.test(JSON.stringify(await browser().control.stored('session', key))),
    )
    expect(await tab.page.$('html > div')).toBeNull()
    const popup = await browser().popup(tab)
    await popup.surface.says(/doesn't allow a sidebar/i)
    await popup.surface.says(/key takeaways/i)
    await popup.tab.close()
  })
})
