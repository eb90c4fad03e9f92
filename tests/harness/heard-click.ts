/** What a click on any part of it works. */
export const PRESSABLE =
  'a, button, input, label, select, summary, textarea, [role=button], [role=link], [role^=menuitem], [role=option], [role=radio], [role=switch], [role=tab]'

/**
 * Tells whether the next click reaches this element, or another of its name that was drawn in its place. Runs in the page, so it
 * stands alone, and names no function within: tsx would have each named function call a helper that no page has.
 */
export function listen(element: Element, pressable: string): { heard: boolean } {
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
  const listened = { heard: false }
  // At the root, because the element itself may be another one by then.
  element.getRootNode().addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return
      // A press that is let go elsewhere clicks what holds both, such as the list; only what can be pressed counts.
      const pressed = target.closest(pressable)
      const itsName = (pressed?.getAttribute('aria-label') ?? pressed?.textContent ?? '').trim()
      const isNamed = name !== '' && itsName === name
      listened.heard = element.contains(target) || pressed?.contains(element) || isNamed
    },
    { capture: true, once: true },
  )
  return listened
}
