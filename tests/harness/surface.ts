import type { ElementHandle, JSHandle, Page } from 'puppeteer-core'
import { listen, PRESSABLE } from './heard-click'
import { until, WaitedInVainError } from './until'

const OPERABLE =
  'button,a[href],[role=button],[role=menuitem],[role=menuitemradio],[role=switch],summary,input,select,label'

const FIELDS = 'input,select,textarea'

interface Point {
  x: number
  y: number
}

/**
 * The middle of an element where nothing lies above it, CSS px, or null. The driver's own way of finding it takes the
 * root element for the window, which it is not in quirks mode. Runs in the page, so it stands alone.
 */
function reachablePoint(element: Element): Point | null {
  element.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const x = left + width / 2
  const y = top + height / 2
  const root = element.getRootNode()
  const hit = root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null
  return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null
}

type Find = () => Promise<ElementHandle<Element> | null>

/**
 * A function that clicks with the mouse what `find` gives, where it can be reached and stood there at the call before: what
 * slides in is elsewhere by the time the mouse is there. It tells whether that heard the click: what comes in above it can still
 * move it from under the mouse.
 * @param hold ms until the button is let go.
 */
function tryClick(page: Page, find: Find, hold = 0): () => Promise<boolean> {
  let before: Point | null = null
  return async () => {
    const element = await find()
    const point = (await element?.evaluate(reachablePoint)) ?? null
    const isStill = point !== null && point.x === before?.x && point.y === before.y
    before = point
    if (!element || !isStill) return false
    const listened = await element.evaluateHandle(listen, PRESSABLE)
    await page.mouse.click(point.x, point.y, { delay: hold })
    // A click that leads elsewhere takes the page with it, and with the page what listened.
    return listened.evaluate(({ heard }) => heard).catch(() => true)
  }
}

/** Clicks with the mouse what `find` gives, as soon as it can be reached and stands still. */
export async function clickWhenStill(page: Page, what: string, find: Find): Promise<void> {
  await until(`${what} to be clicked`, tryClick(page, find))
}

/** Fetches a root that no script of the page reaches; null while it is not there. */
export type RootFetcher = () => Promise<JSHandle<ShadowRoot> | null>

/** Characters of a surface's end, where its newest words stand, that an error tells. */
const MOST_SAID = 600

/**
 * A surface of ours as a reader operates it: by what is written on things. It is a page of the extension, or the
 * sidebar in a foreign page.
 */
export class Surface {
  /**
   * `host` is the element whose shadow root holds the surface; null where it is the whole page. An open root the page itself
   * finds, a closed one `closedRoot` fetches.
   */
  constructor(
    readonly page: Page,
    readonly host: string | null = null,
    private readonly closedRoot: RootFetcher = async () => null,
  ) {}

  /** Whether the surface is there at all. */
  async exists(): Promise<boolean> {
    return this.page.evaluate((host) => host === null || document.querySelector(host) !== null, this.host)
  }

  /** All text on it that is on screen, in reading order; empty where the surface is not there. */
  async text(): Promise<string> {
    return this.page.evaluate(
      (host, closed) => {
        // biome-ignore lint/performance/useDomNodeTextContent: only what is on screen counts.
        if (host === null) return document.body.innerText
        const root = closed ?? document.querySelector(host)?.shadowRoot
        return (
          [...(root?.children ?? [])]
            // biome-ignore lint/performance/useDomNodeTextContent: only what is on screen counts.
            .map((one) => (one instanceof HTMLElement ? one.innerText : ''))
            .join('\n')
        )
      },
      this.host,
      await this.closedRoot(),
    )
  }

  /** Waits until the surface says something. */
  async says(pattern: RegExp, within?: number): Promise<string> {
    let said = ''
    try {
      return await until(
        `“${pattern.source}”`,
        async () => {
          said = await this.text()
          return pattern.exec(said)?.[0]
        },
        within,
      )
    } catch (error) {
      if (!(error instanceof WaitedInVainError)) throw error
      throw new WaitedInVainError(
        `${error.message}; it says “${said.replace(/\s+/g, ' ').slice(-MOST_SAID)}”`,
      )
    }
  }

  /** The first element on screen that fits a selector, or null. */
  async find(selector: string): Promise<ElementHandle<Element> | null> {
    return this.pick(selector, '')
  }

  /** Waits for an element that fits a selector. */
  async element(selector: string): Promise<ElementHandle<Element>> {
    return until(selector, () => this.find(selector))
  }

  /** Waits for a button, link or field by its name as a screen reader says it. */
  async operable(name: RegExp): Promise<ElementHandle<Element>> {
    return until(`something named “${name.source}”`, () => this.pick(OPERABLE, name.source))
  }

  /** Types into the field of that name, or chooses in the list, as a reader does. */
  async fill(name: RegExp, value: string): Promise<void> {
    const field = await until(`a field named “${name.source}”`, () => this.pick(FIELDS, name.source))
    await field.evaluate((element, value) => {
      const isField =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
      if (isField) element.value = value
      element.dispatchEvent(new Event('input', { bubbles: true }))
      element.dispatchEvent(new Event('change', { bubbles: true }))
    }, value)
  }

  /** Whether a button, link or field of that name is on screen. */
  async offers(name: RegExp): Promise<boolean> {
    return (await this.pick(OPERABLE, name.source)) !== null
  }

  /** Clicks a button, link or field by its name, as soon as it can be clicked and stands still. */
  async click(name: RegExp): Promise<void> {
    await clickWhenStill(this.page, `“${name.source}”`, () => this.named(name))
  }

  /** A button, link or field by its name, where it is on screen now. */
  async named(name: RegExp): Promise<ElementHandle<Element> | null> {
    return this.pick(OPERABLE, name.source)
  }

  /** Presses the first element on screen that fits a selector as a hand does, which lets go `hold` ms later. */
  async press(selector: string, hold = 100): Promise<void> {
    const press = tryClick(this.page, () => this.find(selector), hold)
    await until(`${selector} to be pressed`, press)
  }

  /** The name of what has the focus within the surface; empty where nothing has. */
  async focused(): Promise<string> {
    return this.page.evaluate(
      (host, closed) => {
        const root = closed ?? (host === null ? document : document.querySelector(host)?.shadowRoot)
        const element = root?.activeElement
        return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
      },
      this.host,
      await this.closedRoot(),
    )
  }

  private async pick(selector: string, name: string): Promise<ElementHandle<Element> | null> {
    const handle = await this.page.evaluateHandle(
      (host, closed, selector, name) => {
        const root = closed ?? (host === null ? document : document.querySelector(host)?.shadowRoot)
        const fits = new RegExp(name, 'i')
        return (
          [...(root?.querySelectorAll(selector) ?? [])].find((element) => {
            if (!element.checkVisibility({ visibilityProperty: true })) return false
            const labelId = element.getAttribute('aria-labelledby')
            const label = labelId && root?.querySelector(`#${CSS.escape(labelId)}`)?.textContent
            const field =
              element instanceof HTMLInputElement ||
              element instanceof HTMLSelectElement ||
              element instanceof HTMLTextAreaElement
            const found =
              element.getAttribute('aria-label') ??
              (label || (field ? element.labels?.[0]?.textContent : element.textContent) || '')
            return fits.test(found.replace(/\s+/g, ' ').trim())
          }) ?? null
        )
      },
      this.host,
      await this.closedRoot(),
      selector,
      name,
    )
    return handle.asElement() as ElementHandle<Element> | null
  }
}
