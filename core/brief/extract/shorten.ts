/** A line of more words is shortened where that is safe. */
const LONG = 26
/** What is left must still be a statement. */
const FEWEST = 10

const QUOTE = /["“”«»„‘]/u
/** `, which opened in 1905,` at the very end: what a clause after a comma adds, the statement does without. */
const CLAUSE = /, (?:which|whose|where) [^,;:()"“”]{8,160}(?=\.$)/u
/** `, 67,` after a name. */
const AGE = /(?<=\p{Ll}), (?:aged )?\d{1,2},(?= )/gu
/** ` — an aside — ` between two dashes, neither of them in a quotation. */
const DASHED = / [—–] [^—–"“”.;:!?]{3,120} [—–](?= \p{Ll})/u
/** These turn a statement round, or limit it, and so stay. */
const TURNS =
  /\b(?:not|no|never|except|excluding|unless|without|but|only|if|alleged|allegedly|reported|reportedly|claims?|claimed|say|says|said|according|deny|denies|denied|falsely|however|although|though|disputed?|disputes)\b|n['’]t\b/iu

const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/**
 * An English line of more than 26 words without what it can spare: an age, an aside between dashes, a last clause with
 * "which". Nothing goes that says who said it, that turns the statement round, or that stands in a quotation.
 */
export function shortenedLine(text: string): string {
  if (QUOTE.test(text)) return text
  let line = text
  for (const pattern of [AGE, DASHED, CLAUSE]) {
    if (words(line) <= LONG) break
    const cut = line.replace(pattern, (found: string) => (TURNS.test(found) ? found : ''))
    if (words(cut) >= FEWEST) line = cut
  }
  return line
}
