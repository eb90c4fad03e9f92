/**
 * What is asked of elements that may be forms: a field named `contains` hides the form's own method of that name, by chance
 * or on purpose. The prototypes' own cannot be hidden.
 */

/** As `node.parentElement`. */
export function parentOf(node: Node): Element | null {
  const parent: unknown = Reflect.get(Node.prototype, 'parentElement', node)
  return parent instanceof Element ? parent : null
}

/** As `around.contains(node)`; false for null. */
export const safeContains = (around: Element | null | undefined, node: Node): boolean =>
  around ? Node.prototype.contains.call(around, node) : false

/** As `element.closest(selector)`. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector)

/** As `element.querySelectorAll(selector)`. */
export const allIn = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector)

/** As `element.matches(selector)`. */
export const safeMatches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector)

/** As `element.getAttribute(name)`, '' where there is none. */
export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? ''

/** As `document.body`, which a form of that name hides. */
export const bodyOf = (document: Document): Element | null => document.querySelector('body')
