import { thoughtMarks } from './thought-marks'

/** A piece of an answer that begins as a JSON object does. */
export interface ObjectText {
  text: string
  /** What it is as JSON; undefined where it is none. */
  data: unknown
  /** Whether its last brace came, or the answer ended before: between two texts, or within one. */
  end: 'closed' | 'open' | 'in a text'
  /** Whether the model wrote it while it thought. */
  isThought: boolean
}

interface Found extends ObjectText {
  /** Index behind it; its own beginning where it is open. */
  until: number
}

/** The beginning of an object, also of one that is nearly JSON: a brace before a key, its end, or a comment. */
const BEGINNING = /\{(?=\s{0,99}(?:["'“”„‘’`}]|\\"|\/[/*]|[A-Za-z_]\w{0,40}\s{0,9}:))/g

/** How far is walked through objects that are none, in lengths of the text and characters beyond. Chatter has a few of them. */
const MOST_WALKED = { lengths: 10, more: 100_000 }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = 0x7b
const CLOSING = 0x7d

/** Where the object that begins at `start` ends. */
function walk(text: string, start: number): Pick<Found, 'end' | 'until'> {
  let depth = 0
  let inText = false
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (inText) {
      if (sign === BACKSLASH) at++
      else if (sign === QUOTE) inText = false
    } else if (sign === QUOTE) inText = true
    else if (sign === OPENING) depth++
    else if (sign === CLOSING && --depth === 0) return { end: 'closed', until: at + 1 }
  }
  return { end: inText ? 'in a text' : 'open', until: start }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * The objects in a model's answer, in order, whatever stands around them. One that is JSON is passed over as a whole; one that
 * is not is looked into, because a brace in chatter must not swallow the answer behind it. Marks of thoughts count outside
 * JSON alone; a closing mark without an opening one makes all before it thoughts.
 */
export function objectsIn(text: string): ObjectText[] {
  const found: Found[] = []
  const marks = thoughtMarks(text)
  let budget = text.length * MOST_WALKED.lengths + MOST_WALKED.more
  let next = 0
  let isThought = false
  for (let from = 0; ; ) {
    BEGINNING.lastIndex = from
    const start = BEGINNING.exec(text)?.index ?? text.length
    for (let mark = marks[next]; mark && mark.at < start; mark = marks[++next]) {
      if (mark.at < from) continue
      if (mark.kind === 'close' && !isThought) {
        for (const one of found) one.isThought ||= one.until <= mark.at
      }
      isThought = mark.kind === 'open'
    }
    if (start === text.length || budget <= 0) return found
    const { end, until } = walk(text, start)
    const piece = text.slice(start, end === 'closed' ? until : text.length)
    const data = end === 'closed' ? parsed(piece) : undefined
    found.push({ text: piece, data, end, isThought, until })
    if (data === undefined) budget -= piece.length
    from = data === undefined ? start + 1 : until
  }
}
