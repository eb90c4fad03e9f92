/** A text in the form in which texts are compared, and where each of its UTF-16 units came from. */
export interface PlainText {
  text: string
  /** For each unit of `text` the index of the unit of the source that it came from. */
  from: Int32Array
  /** For each unit of `text` the index after the last unit of the source that it stands for. */
  to: Int32Array
}

/** Marks that a reader does not see, or that only help with line breaks: soft hyphen, joiners, marks of direction, tatweel. */
const UNSEEN =
  /^[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$|^\u034f$|^\p{Variation_Selector}$/u
const SPACE = /^\s$/
const MARK = /[\u0300-\u036f]/
const QUOTES: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
}

const folded = new Map<string, string>()
const KEPT = 5000

/** One character without case, accents and ligature; a space for white space; '' for what is not seen. */
function foldCharacter(character: string): string {
  let known = folded.get(character)
  if (known === undefined) {
    if (SPACE.test(character)) known = ' '
    else if (UNSEEN.test(character)) known = ''
    else {
      const simple = QUOTES[character] ?? character.normalize('NFKD').toLowerCase().normalize('NFKD')
      // Some stand-alone accents come apart into a space and a mark.
      known = simple.replace(/[\u0300-\u036f\s]/g, '')
    }
    if (folded.size > KEPT) folded.clear()
    folded.set(character, known)
  }
  return known
}

const ASCII = Array.from({ length: 128 }, (_, code) => foldCharacter(String.fromCharCode(code)))

const CHUNK = 8192

/** A growing text, by its units, with where each came from. Strings put together piece by piece would be many times slower. */
class Growing {
  units: Uint16Array
  from: Int32Array
  to: Int32Array
  length = 0

  constructor(size: number) {
    this.units = new Uint16Array(size)
    this.from = new Int32Array(size)
    this.to = new Int32Array(size)
  }

  add(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow()
    this.units[this.length] = unit
    this.from[this.length] = start
    this.to[this.length++] = end
  }

  finished(): PlainText {
    const { units, from, to, length } = this
    let text = ''
    for (let i = 0; i < length; i += CHUNK)
      text += String.fromCharCode(...units.subarray(i, Math.min(length, i + CHUNK)))
    return { text, from: from.subarray(0, length), to: to.subarray(0, length) }
  }

  private grow(): void {
    const { units, from, to } = this
    const wider = new Growing(this.length * 2)
    wider.units.set(units)
    wider.from.set(from)
    wider.to.set(to)
    this.units = wider.units
    this.from = wider.from
    this.to = wider.to
  }
}

const SPACE_UNIT = 32

/**
 * A text as it is compared: white space collapsed and trimmed, letters without case, accents and ligatures, quotation marks
 * and dashes of one kind, nothing unseen. Lone halves of surrogate pairs stay as they are.
 * @param spaces `none` leaves white space out altogether, where it is not known how a page's blocks were joined.
 */
export function plainText(source: string, spaces: 'single' | 'none' = 'single'): PlainText {
  const made = new Growing(source.length + 16)
  let space = true
  for (let i = 0; i < source.length; ) {
    const code = source.charCodeAt(i)
    const width = code >= 0xd800 && code < 0xdc00 && (source.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
    const character = code < 128 ? '' : source.slice(i, i + width)
    const piece = character ? foldCharacter(character) : (ASCII[code] ?? '')
    if (piece === ' ') {
      if (!space && spaces === 'single') made.add(SPACE_UNIT, i, i + 1)
      space = true
    } else if (piece) {
      for (let unit = 0; unit < piece.length; unit++) made.add(piece.charCodeAt(unit), i, i + width)
      space = false
    } else if (character && made.length > 0 && MARK.test(character)) {
      // A combining mark belongs to its letter, so that a range never cuts the two apart.
      made.to[made.length - 1] = i + width
    }
    i += width
  }
  if (made.length && made.units[made.length - 1] === SPACE_UNIT) made.length--
  return made.finished()
}

/** The source's stretch behind `start` to `end` of a plain text; null for an empty one. */
export function sourceSpan(
  { from, to }: PlainText,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const first = from[start]
  const last = to[end - 1]
  return first === undefined || last === undefined || end <= start ? null : { start: first, end: last }
}
