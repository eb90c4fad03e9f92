/**
 * Tokens a brief takes: the longest we ask for has some 1,300 words in the densest language, most have a third of that. Servers
 * count what is asked for against a minute's share (Groq's free plan: 8,000), so that more is not asked for.
 */
const BRIEF = 2_500
/** Tokens that models think for before they answer: Gemini 2.5 was seen to spend 3,071 on a line. */
const THOUGHTS = 4_000
/** Tokens of a second try, where the first was cut off. */
const MOST = 10_000
/** The least a brief can be written in. */
const LEAST = 700

/** Models that think first by their names, as far as they are known; for others the second try has the room. */
const THINKING =
  /gpt-?oss|gpt-5|\bo[134](?:-|$)|deepseek-r|-r1\b|reason|think|magistral|qwq|qwen-?3|gemini-(?:2\.5|[3-9])|gemma-?4|glm-(?:4\.[5-9]|[5-9])|kimi-k2|minimax-m|nemotron|grok-(?:3-mini|[4-9])|seed-oss|phi-4-(?:mini-)?reason/i

/**
 * Tokens to ask for.
 * @param window tokens that prompt and answer share.
 * @param model its name as the server has it.
 * @param isSecondTry whether the answer was cut off before.
 */
export function answerRoom(window: number, model: string, isSecondTry: boolean): number {
  const thinks = THINKING.test(model)
  const wanted = isSecondTry ? MOST : thinks ? BRIEF + THOUGHTS : BRIEF
  // Of a small window the page gets the larger part, unless thoughts need it.
  const share = isSecondTry || thinks ? 2 : 4
  return Math.round(Math.min(wanted, Math.max(LEAST, window / share)))
}
