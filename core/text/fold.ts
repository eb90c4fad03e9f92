const ASCII = /^[\0-\x7f]*$/
const MARKS = /[\u0300-\u036f]/g

/**
 * A word in lower case without accents, so that `Café` and `cafe` are one. Vowel signs of Indic and other scripts, which
 * are letters to their readers, stay.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').normalize('NFC')
}
