/** Letters of the scripts that run from right to left (Unicode 16, Bidi_Class R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u
const LETTER = /\p{L}/gu
/** UTF-16 units of a text that are looked at: enough to tell, whatever names of other scripts it begins with. */
const MOST = 5000

/**
 * The direction in which a text runs, by most of its letters: a line that begins with a name of another script runs as the others
 * do. Text without letters runs from left to right.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const part = text.slice(0, MOST)
  const letters = part.match(LETTER) ?? []
  const among = letters.filter((letter) => RIGHT_TO_LEFT.test(letter))
  return 2 * among.length > letters.length ? 'rtl' : 'ltr'
}
