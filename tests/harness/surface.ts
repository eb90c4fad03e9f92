import type { ElementHandle, EvaluateFunc, Frame, Page } from 'puppeteer-core'
import { answerInTime } from './answer-in-time'
import { listen, PRESSABLE } from './heard-click'
import { until, WaitedInVainError } from './until'

const OPERABLE =
  'button,a[href],[role=button],[role=menuitem],[role=menuitemradio],[role=switch],summary,input,select,label'

const FIELDS = 'input,select,textarea'

interface Point {
  x: number
  y: number
}

/** A frame of a page and where its upper left corner is in the window, CSS px. */
export interface Place extends Point {
  frame: Frame
}

/**
 * The middle of an element where nothing of its own document lies above it, CSS px, or null. The driver's own way of finding it
 * takes the root element for the window, which it is not in quirks mode. Runs in the page, so it stands alone.
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

/** Where a surface is by now; null while it is not there. */
type FindPlace = () => Promise<Place | null>

/** The whole of a page. */
export const wholePage =
  (page: Page): FindPlace =>
  async () => ({ frame: page.mainFrame(), x: 0, y: 0 })

type Find = () => Promise<ElementHandle<Element> | null>

/**
 * A function that clicks with the mouse what `find` gives, where it can be reached and stood there at the call before: what
 * slides in is elsewhere by the time the mouse is there. It tells whether that heard the click: what comes in above it can still
 * move it from under the mouse.
 * @param hold ms until the button is let go.
 */
function tryClick(page: Page, place: FindPlace, find: Find, hold = 0): () => Promise<boolean> {
  let before: Point | null = null
  return async () => {
    const element = await find()
    const within = element ? await answerInTime(element.evaluate(reachablePoint)) : null
    const corner = await place()
    const point = within && corner ? { x: corner.x + within.x, y: corner.y + within.y } : null
    const isStill = point !== null && point.x === before?.x && point.y === before.y
    before = point
    if (!element || !isStill) return false
    const listened = await answerInTime(element.evaluateHandle(listen, PRESSABLE))
    try {
      await answerInTime(page.mouse.click(point.x, point.y, { delay: hold }))
      return await answerInTime(listened.evaluate(({ heard }) => heard))
    } catch {
      // A click that leads elsewhere takes the frame with it, what listened there, and whoever would tell of the click.
      return true
    }
  }
}

/** Clicks with the mouse what `find` gives, as soon as it can be reached and stands still. */
export async function clickWhenStill(
  page: Page,
  what: string,
  find: Find,
  place: FindPlace = wholePage(page),
): Promise<void> {
  await until(`${what} to be clicked`, tryClick(page, place, find))
}

/** Characters of a surface's end, where its newest words stand, that an error tells. */
const MOST_SAID = 600

/**
 * A surface of ours as a reader operates it: by what is written on things. It is a page of the extension, or the
 * sidebar in its frame within a foreign page.
 */
export class Surface {
  constructor(
    readonly page: Page,
    readonly place: FindPlace = wholePage(page),
  ) {}

  /** Runs a function where the surface is, in its document. @throws Error where there is none. */
  async evaluate<P extends unknown[], F extends EvaluateFunc<P>>(
    run: F | string,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>> {
    const place = await this.place()
    if (!place) throw new Error('The surface is not there')
    return place.frame.evaluate<P, F>(run, ...args)
  }

  /** Whether the surface is there at all. */
  async exists(): Promise<boolean> {
    return (await this.place()) !== null
  }

  /** All text on it that is on screen, in reading order; empty where the surface is not there. */
  async text(): Promise<string> {
    const place = await this.place()
    // biome-ignore lint/performance/useDomNodeTextContent: only what is on screen counts.
    return place ? answerInTime(place.frame.evaluate(() => document.body.innerText)) : ''
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
    await clickWhenStill(this.page, `“${name.source}”`, () => this.named(name), this.place)
  }

  /** A button, link or field by its name, where it is on screen now. */
  async named(name: RegExp): Promise<ElementHandle<Element> | null> {
    return this.pick(OPERABLE, name.source)
  }

  /** Presses the first element on screen that fits a selector as a hand does, which lets go `hold` ms later. */
  async press(selector: string, hold = 100): Promise<void> {
    const press = tryClick(this.page, this.place, () => this.find(selector), hold)
    await until(`${selector} to be pressed`, press)
  }

  /** The name of what has the focus within the surface; empty where nothing has. */
  async focused(): Promise<string> {
    return this.evaluate(() => {
      const element = document.activeElement
      const isNone = element === document.body || !document.hasFocus()
      return isNone ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
    })
  }

  private async pick(selector: string, name: string): Promise<ElementHandle<Element> | null> {
    const place = await this.place()
    if (!place) return null
    const found = place.frame.evaluateHandle(
      (selector, name) => {
        const fits = new RegExp(name, 'i')
        return (
          [...document.querySelectorAll(selector)].find((element) => {
            if (!element.checkVisibility({ visibilityProperty: true })) return false
            const labelId = element.getAttribute('aria-labelledby')
            const label = labelId && document.querySelector(`#${CSS.escape(labelId)}`)?.textContent
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
      selector,
      name,
    )
    return (await answerInTime(found)).asElement() as ElementHandle<Element> | null
  }
}
