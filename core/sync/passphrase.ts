/** How hard a passphrase is to guess. */
export type Strength = 'weak' | 'fair' | 'strong'

/** Guesses, as powers of two, below which a place is not set up, and from which nobody will try them all. */
const LEAST_BITS = 40
const STRONG_BITS = 60

/** A word of a language people use: one of some two thousand; those that seldom begin a guess cost it no more. */
const WORD_BITS = 11
const YEAR_BITS = 7
/** A character that follows from the one before. */
const NEXT_BITS = 1
const LETTER_BITS = Math.log2(26)
const DIGIT_BITS = Math.log2(10)
const MARK_BITS = Math.log2(32)
/** Characters of scripts with more of them. */
const WIDE_BITS = Math.log2(2000)

const ROWS = ['qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm', '1234567890']

/** Letters that people write as digits and marks, because a guess tries these too. */
const MASKED: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** Whether a character follows from the one before: the same, the next one, or its neighbour on the keyboard. */
function follows(character: string, before: string): boolean {
  const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  if (Math.abs(step) <= 1) return true
  return ROWS.some((row) => row.includes(before + character) || row.includes(character + before))
}

/** The shortest beginning of which a text is made up again and again. */
function period(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return at < text.length && text.length % at === 0 ? text.slice(0, at) : text
}

function bitsOf(character: string): number {
  if (/\d/.test(character)) return DIGIT_BITS
  if (/[a-z]/i.test(character)) return LETTER_BITS
  return /[\x21-\x7e]/.test(character) ? MARK_BITS : WIDE_BITS
}

/** Guesses at a piece without spaces, character by character. */
function byCharacters(piece: string): number {
  let bits = 0
  let before = ''
  for (const character of piece) {
    bits += before && follows(character, before) ? NEXT_BITS : bitsOf(character)
    before = character
  }
  return bits
}

const plainLetters = (piece: string) => piece.replace(/[013457@$]/g, (mark) => MASKED[mark] ?? mark)

/** Guesses at a piece without spaces, in powers of two: as a word, as a year, or character by character. */
function pieceBits(piece: string): number {
  const bits = byCharacters(piece)
  if (/^(?:19|20)\d\d$/.test(piece)) return Math.min(bits, YEAR_BITS)
  // A word, perhaps masked, with a few digits or marks behind it.
  const characters = [...piece]
  const end = characters.findLastIndex((one) => /\p{L}/u.test(one)) + 1
  const word = characters.slice(0, end).join('')
  const tail = characters.slice(end).join('')
  const plain = plainLetters(word.toLowerCase())
  if (!/^\p{L}{3,}$/u.test(plain)) return bits
  const masked = plain === word ? 0 : 2
  return Math.min(bits, WORD_BITS * Math.ceil(plain.length / 12) + masked + byCharacters(tail))
}

/**
 * How many guesses a passphrase takes at most who knows how people choose them, as a power of two. An estimate on the side
 * of caution, without lists of words: each is counted as a common one.
 */
export function passphraseBits(passphrase: string): number {
  const text = period(passphrase.normalize('NFC').trim().slice(0, 200))
  const pieces = text.split(/[\s_.,;:-]+/).filter(Boolean)
  const once = [
    ...new Set(
      pieces.map((piece) => (period(piece.toLowerCase()) === piece.toLowerCase() ? piece : period(piece))),
    ),
  ]
  return once.reduce((sum, piece) => sum + pieceBits(piece), Math.max(0, once.length - 1))
}

/** How hard a passphrase is to guess for who has the encrypted files. A place is set up with none that is weak. */
export function passphraseStrength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase)
  if (bits < LEAST_BITS) return 'weak'
  return bits < STRONG_BITS ? 'fair' : 'strong'
}
