import { attributeOf, parentOf } from '../gate/by-prototype'

/** Names that the common style sheets give to words for screen readers alone. */
const NAMES =
  /(?:^|[\s_-])(?:sr-?only|screen-?reader(?:s|-?(?:text|only|response))?|visually-?hidden|visuallyhidden|hidden-?visually|(?:element|text)-?(?:invisible|hidden)|a11y(?:-?(?:hidden|text|only))?|accessib(?:ly|ility)-?(?:hidden|text)|assistive-?text|off-?screen|clip(?:ped)?-?text|audible|aria-?only|vh)(?=$|[\s_-])/i
/** `VisuallyHidden` in names that tools put together. */
const HUMP = /VisuallyHidden|ScreenReader|SrOnly|OffScreen/

const FAR = -900
const CLIPPED = /^(?:inset\((?:50|100)%|polygon\(0|circle\(0)/

/** Words for screen readers are few; longer text is looked at no closer. UTF-16 units. */
export const LONGEST_UNHEARD = 80
/** So many elements up from the text; what lies further up is a box of its own. */
const STEPS = 3
const INLINE = /^(?:SPAN|A|I|EM|B|STRONG|SMALL|LABEL|ABBR|DFN)$/

const pixels = (value: string) => (value.endsWith('px') ? Number.parseFloat(value) : Number.NaN)

/** Cut down to nothing or moved out of sight, as style sheets do it. */
function isOutOfSight(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style || !/^(?:absolute|fixed)$/.test(style.position)) return false
  const isTiny = pixels(style.width) <= 1 && pixels(style.height) <= 1
  const isClipped = /^rect\((?:0|1)/.test(style.clip ?? '') || CLIPPED.test(style.clipPath ?? '')
  return (
    isTiny ||
    isClipped ||
    pixels(style.left) < FAR ||
    pixels(style.top) < FAR ||
    pixels(style.textIndent) < FAR
  )
}

/**
 * Whether an element within a line holds words that only a screen reader says ("external", "opens in a new tab"), though
 * the browser counts them as shown.
 */
export function isUnheard(element: Element): boolean {
  let one: Element | null = element
  for (let step = 0; one && step < STEPS && INLINE.test(one.tagName); step++, one = parentOf(one)) {
    const names = `${attributeOf(one, 'class')} ${attributeOf(one, 'id')}`.trim()
    if (NAMES.test(names) || HUMP.test(names)) return true
    const isStyled = names !== '' || attributeOf(one, 'style') !== ''
    if (isStyled && isOutOfSight(one)) return true
  }
  return false
}
