const ASCII = /[\0-\x7f]/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Tokens a character costs: about four ASCII characters to a token, other alphabets half as many, one sign of Chinese each. */
const COST = { ascii: 0.27, other: 0.55, unspaced: 1.1 }

/**
 * About how many tokens a text is for a model. Set a little high against the tokenizers of current models, because a prompt
 * that does not fit is refused or, worse, cut without a word.
 */
export function estimateTokens(text: string): number {
  let cost = 0
  for (const character of text) {
    cost += ASCII.test(character) ? COST.ascii : UNSPACED.test(character) ? COST.unspaced : COST.other
  }
  return Math.ceil(cost)
}
