const ASCII = /^[\0-\x7f]*$/
const MARKS = /[\u0300-\u036f]/g

/**
 * A word in lower case without accents, so that `Café` and `cafe` are one. Vowel signs of Indic and other scripts, which
 * are letters to their readers, stay.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  // Capitals of mathematical alphabets, with which some dress headlines up, are capitals only once they are plain letters.
  return word.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFC')
}
