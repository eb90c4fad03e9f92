import { overlapWith, type Strip } from './strip'

/** Bound of how many elements are looked at. */
const MOST_ELEMENTS = 6000

/** Bound of how many of those that reach into the strip are looked at more closely. */
const MOST_STICKING = 400

type Box = { left: number; right: number; width: number }

/** An element's box, with what of a listing's lines is drawn beyond it. */
function boxOf(element: Element): Box & Pick<DOMRect, 'top' | 'bottom'> {
  const box = element.getBoundingClientRect()
  const { left, top, bottom } = box
  const beyond = element.localName === 'pre' ? Math.max(0, element.scrollWidth - element.clientWidth) : 0
  return { left, right: box.right + beyond, width: box.width, top, bottom }
}

/** Where the elements of a page are before the page is narrowed, so that it is known afterwards what was lost. */
export class PageScan {
  private readonly elements: Element[]
  private readonly boxes: Box[]

  constructor() {
    this.elements = []
    const all = document.body?.getElementsByTagName('*') ?? []
    for (let at = 0; at < Math.min(all.length, MOST_ELEMENTS); at++) {
      const element = all[at]
      if (element) this.elements.push(element)
    }
    if (document.body) this.elements.unshift(document.body)
    this.boxes = this.elements.map(boxOf)
  }

  /** The elements that were whole at the window's left edge and are now cut off by it, in the page's order. */
  cutAtLeft(): Element[] {
    const isWhole = (at: number) => (this.boxes[at]?.left ?? 0) >= 0
    return this.elements.filter((element, at) => {
      if (!isWhole(at)) return false
      const { left, width } = element.getBoundingClientRect()
      return width > 0 && left < -4
    })
  }

  /** The elements that now reach into the strip, in the page's order, with where they were. */
  sticking(strip: Strip): { element: Element; before: Box }[] {
    const found: { element: Element; before: Box }[] = []
    for (let at = 0; at < this.elements.length && found.length < MOST_STICKING; at++) {
      const element = this.elements[at]
      const before = this.boxes[at]
      if (!element || !before) continue
      const box = boxOf(element)
      if (box.width === 0 || overlapWith(strip, box) <= 1) continue
      found.push({ element, before })
    }
    return found
  }
}
