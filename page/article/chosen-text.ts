import { Readability } from '@mozilla/readability'
import { bodyOf, safeMatches } from '../gate/by-prototype'
import { alignTexts, textsOf } from './align-texts'

/** Attribute that carries an element's number. The number is in the name, because the extractor merges attributes of nested elements. */
const MARK = 'storypulse-'

/** What no reader sees and the extractor only has to wade through. */
const UNSEEN = 'style,svg,template,link,iframe,canvas,object,embed,script:not([type="application/ld+json"])'

/** A page of more elements than this would keep the browser busy for too long (about 10 µs each). */
const MOST_ELEMENTS = 25_000

/** What hides a form's or the document's own properties by its name; a text without end may come of that. */
const NAMED = ':is(input,select,textarea,button,output,fieldset,object,img,embed):is([name],form [id])'

/** A copy of the page in which every element bears the number of its original. */
function markedCopy(document: Document, originals: readonly Element[]): Document | null {
  const copy = document.cloneNode(true)
  if (!(copy instanceof Document)) return null
  for (const field of copy.querySelectorAll(NAMED)) {
    field.removeAttribute('name')
    if (safeMatches(field, 'form *')) field.removeAttribute('id')
  }
  for (const form of copy.querySelectorAll('form[name]')) form.removeAttribute('name')
  const copies = copy.getElementsByTagName('*')
  if (copies.length !== originals.length) return null
  for (let i = 0; i < originals.length; i++) copies[i]?.setAttribute(`${MARK}${i}`, '')
  for (const element of copy.querySelectorAll(UNSEEN)) element.remove()
  return copy
}

/** Where in the live page a copied element comes from; null for what the extractor made itself. */
function originalsOf(element: Element, originals: readonly Element[]): Element[] {
  return element
    .getAttributeNames()
    .filter((name) => name.startsWith(MARK))
    .map((name) => originals[Number(name.slice(MARK.length))])
    .filter((original) => original !== undefined)
}

/** Tells of a text node of the live page whether it is the article's. */
export type Belongs = (text: Text) => boolean

/**
 * The text of the live page that Mozilla's Readability takes for the article, found by working on a copy. Null where it
 * finds none, or the page is beyond it.
 */
export async function chosenText(document: Document, pause: () => Promise<void>): Promise<Belongs | null> {
  const originals = [...document.getElementsByTagName('*')]
  if (originals.length > MOST_ELEMENTS) return null
  let content: Node | null | undefined
  try {
    const copy = markedCopy(document, originals)
    if (!copy) return null
    await pause()
    content = new Readability<Node>(copy, { keepClasses: true, serializer: (node) => node }).parse()?.content
  } catch {
    // Nesting of thousands of elements exhausts its stack; the page is then read without it.
    return null
  }
  await pause()
  const body = bodyOf(document)
  if (!body || !(content instanceof Element)) return null
  const chosen = new Set<Element>()
  for (const element of [content, ...content.getElementsByTagName('*')]) {
    for (const original of originalsOf(element, originals)) chosen.add(original)
  }
  const parents = (text: Text) => (text.parentElement ? originalsOf(text.parentElement, originals) : [])
  const others = alignTexts(textsOf(content), body, parents)
  return (text) => (text.parentElement !== null && chosen.has(text.parentElement)) || others.has(text)
}
