/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1. */
  line: number
  column: number
  /** What stands there, shortened; '' at the end of the text. */
  near: string
}

/** What may come next: a value, a value or the end of an empty list, a name, and so on. */
type Next = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'more'

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The offset behind the text in quotes that begins at `at`; `at` itself where none does, or it is broken. */
function textEnd(text: string, at: number): number {
  if (text[at] !== '"') return at
  let place = at + 1
  while (place < text.length) {
    const sign = text[place]
    if (sign === '"') return place + 1
    const end = sign === '\\' ? matchAt(ESCAPE, text, place) : place + 1
    // Control characters may not stand in JSON's texts unescaped.
    if (end === place || text.charCodeAt(place) < 0x20) return at
    place = end
  }
  return at
}

/** UTF-16 offset of the first character that no JSON could have there. Engines tell it in their messages, or do not. */
function brokenAt(text: string): number {
  const open: ('[' | '{')[] = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    at = matchAt(SPACE, text, at)
    const sign = text[at] ?? ''
    const isEnd: boolean = (sign === ']' && open.at(-1) === '[') || (sign === '}' && open.at(-1) === '{')
    if (isEnd && (next === 'more' || next === 'first value' || next === 'first name')) {
      open.pop()
      next = 'more'
      at++
    } else if (next === 'more') {
      if (sign !== ',' || open.length === 0) return at
      next = open.at(-1) === '{' ? 'name' : 'value'
      at++
    } else if (next === 'colon') {
      if (sign !== ':') return at
      next = 'value'
      at++
    } else if (next === 'name' || next === 'first name') {
      const end = textEnd(text, at)
      if (end === at) return at
      next = 'colon'
      at = end
    } else if (sign === '[' || sign === '{') {
      open.push(sign)
      next = sign === '[' ? 'first value' : 'first name'
      at++
    } else {
      const end: number = sign === '"' ? textEnd(text, at) : matchAt(PLAIN, text, at)
      if (end === at) return at
      next = 'more'
      at = end
    }
  }
}

/** Reads JSON, or tells where it ends to be some. */
export function readJson(text: string): { data: unknown } | { fault: JsonFault } {
  try {
    return { data: JSON.parse(text) }
  } catch {
    const offset = brokenAt(text)
    const before = text.slice(0, offset)
    const near = text
      .slice(offset, offset + 20)
      .replace(/\s+/g, ' ')
      .trim()
    return { fault: { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), near } }
  }
}
