import { allIn, attributeOf } from '../gate/by-prototype'
import { countWords } from './blocks'
import { clutterWords } from './clutter-names'
import { announcesEnd, isClutterPhrase } from './clutter-phrases'

/** How much of a box's text is read, UTF-16 units. */
const LOOKED_AT = 4000
/** Links are no running text. Share of the box's characters. */
const MOST_LINKED = 0.35
/** A sentence has so many words at least. */
const SENTENCE = 8
/** Letters of a word that says something. */
const TELLING = 4

const FIELDS = 'input,form,button,textarea,select'
const HEADING = 'h2,h3,h4,h5'

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether a name is made of the heading over the box: `newsletter` of "The newsletter that broke it". */
function isOfHeading(parts: readonly string[], heading: string): boolean {
  const words = wordsIn(heading)
  const telling = [...words].filter((word) => word.length >= TELLING && clutterWords(word).length === 0)
  const isWhole = parts.length > 1 && parts.length === words.size
  return (isWhole || telling.length > 0) && parts.every((part) => words.has(part))
}

/** Whether a name of several words is made of what the text is about: `rail-strike`. */
function isOfText(parts: readonly string[], words: ReadonlySet<string>): boolean {
  const telling = parts.filter((part) => part.length >= TELLING)
  const isMixed = telling.some((part) => clutterWords(part).length === 0)
  return parts.length > 1 && isMixed && telling.every((part) => words.has(part))
}

/** Whether a box holds running text rather than an invitation, a list of links or a form. */
function holdsRunningText(box: Element): boolean {
  if (allIn(box, FIELDS).length > 0) return false
  const length = (box.textContent ?? '').trim().length
  const linked = [...allIn(box, 'a')].reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0)
  if (length === 0 || linked > MOST_LINKED * length) return false
  const paragraphs = box.tagName === 'P' ? [box] : [...allIn(box, 'p,li')]
  return paragraphs.some(({ textContent }) => {
    const text = (textContent ?? '').replace(/\s+/g, ' ').trim()
    const words = countWords(text.slice(0, LOOKED_AT))
    return (
      words >= SENTENCE &&
      /[.!?。！？…]["'”’»」)]*$/u.test(text) &&
      !isClutterPhrase(text, { words, linked: 0 })
    )
  })
}

/**
 * Which names of a box (classes and id) are made of its own heading or words, as systems make ids: they tell what the section
 * is about, not what the box is for.
 */
export function ownNames(box: Element): string[] {
  const names = [attributeOf(box, 'id'), ...attributeOf(box, 'class').split(/\s+/)].filter(Boolean)
  const telling = names.filter((name) => clutterWords(name).length > 0)
  if (telling.length === 0 || !holdsRunningText(box)) return []
  const heading = (allIn(box, HEADING)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const count = countWords(heading)
  const hasHeading =
    heading !== '' && !announcesEnd(heading, count) && !isClutterPhrase(heading, { words: count, linked: 0 })
  const words = wordsIn((box.textContent ?? '').slice(0, LOOKED_AT))
  return telling.filter((name) => {
    const parts = name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
    return (hasHeading && isOfHeading(parts, heading)) || isOfText(parts, words)
  })
}
