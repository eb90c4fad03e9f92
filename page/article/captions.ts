import { allIn } from '../gate/by-prototype'
import { textsOf } from './align-texts'
import { textOf } from './blocks'

const CAPTION = 'figcaption,[class*="caption" i]'

/** Captions read, and their longest, UTF-16 code units. */
const MOST = 60
const LONGEST = 1000

/** What stands under the pictures within `root`, in order, each once. `isText` says what is the article's text instead. */
export function captionsIn(root: Element, isText: (node: Node) => boolean): string[] {
  const captions = new Set<string>()
  for (const element of [...allIn(root, CAPTION)].slice(0, MOST)) {
    if (element.querySelector(CAPTION)) continue
    const texts = textsOf(element)
    if (texts.some(isText)) continue
    const text = textOf(texts)
    if (text.length > 2 && text.length <= LONGEST) captions.add(text)
  }
  return [...captions]
}
