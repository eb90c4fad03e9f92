/** Tokens below which no brief is written. */
const LEAST_ROOM = 300

/** A number as servers write it: `8000`, `8,000`, `131_072`. */
const numberOf = (digits: string | undefined): number | null => {
  const number = Number(digits?.replace(/[,_]/g, ''))
  return Number.isFinite(number) && number > 0 ? number : null
}

/** Limits on tokens a minute, as Groq and OpenAI tell them: at the limit, or beyond what it ever allows. */
const LIMIT = /limit:? (\d[\d,_]{0,12}),? (?:used:? \d[\d,_]{0,12},? )?requested:? (\d[\d,_]{0,12})/i

const TOO_LONG =
  /context[ _](?:length|window|size)|n_ctx|maximum context|context the overflows|too many (?:input )?tokens|(?:prompt|input|request|message|context)s? (?:is |are )?too (?:long|large)|exceeds? the (?:available )?context|exceeds the maximum (?:number of |allowed )?(?:input )?tokens|token count .{0,40}exceeds|reduce the length|reduce your message|tokens to keep|prompt tokens limit exceeded|tokens? > \d+ max|maximum (?:prompt|input) length|range of input length|too large for model|tokens` ?\+ ?`max_new_tokens`|inputs` tokens \+ /i

/** Where a server says how many tokens there are. The first that fits counts. */
const SIZES: readonly RegExp[] = [
  /maximum context length (?:is|of) *(\d[\d,_]{2,12})/i,
  /(\d[\d,_]{2,12}) (?:tokens? )?maximum context/i,
  /(?:available context size|context (?:length|size|window)(?: of| is)?(?: only)?|n_ctx)[ :=(]{0,4}(\d[\d,_]{2,12})/i,
  /maximum number of (?:input )?tokens allowed \(?(\d[\d,_]{2,12})/i,
  /tokens? > (\d[\d,_]{2,12}) max/i,
  /limit exceeded: \d[\d,_]{0,12} > (\d[\d,_]{2,12})/i,
  /maximum (?:prompt|input) length (?:is|of) (\d[\d,_]{2,12})/i,
  /max_new_tokens` must be <=? (\d[\d,_]{2,12})/i,
  /range of input length should be \[\d{1,6}, ?(\d[\d,_]{2,12})/i,
]

/**
 * Whether a server's words say that prompt and answer together are too long, or more than it ever takes within a minute.
 * Groq and OpenAI use the same words for a minute that is used up, where what is asked for lies within the limit.
 */
export function isTooLong(said: string): boolean {
  const limit = LIMIT.exec(said)
  if (limit) return (numberOf(limit[2]) ?? 0) > (numberOf(limit[1]) ?? 0)
  return TOO_LONG.test(said)
}

/** The tokens that prompt and answer may have together, where the words tell; else null. */
export function windowIn(said: string): number | null {
  const limit = LIMIT.exec(said)
  if (limit) return numberOf(limit[1])
  for (const size of SIZES) {
    const found = numberOf(size.exec(said)?.[1])
    if (found !== null) return found
  }
  return null
}

/** Where a server says how many tokens an answer may have at most: for the rest of the credit, or ever. */
const ROOMS: readonly RegExp[] = [
  /can only afford (\d[\d,_]{0,12})/i,
  /at most (\d[\d,_]{2,12}) (?:completion|output) tokens/i,
  /max_tokens: \d{1,9} > (\d[\d,_]{2,12}), which is the maximum/i,
  /`?max_(?:completion_)?tokens`? must be less than or equal to `?(\d[\d,_]{2,12})/i,
]

/** The tokens that an answer alone may have, where the words name fewer than were asked for and a brief fits; else null. */
export function roomIn(said: string): number | null {
  for (const room of ROOMS) {
    const found = numberOf(room.exec(said)?.[1])
    if (found !== null) return found >= LEAST_ROOM ? found : null
  }
  return null
}

/** Whole seconds after which a server wants to be asked again, where its words tell; else null. */
export function waitIn(said: string): number | null {
  const [, minutes = '0', seconds = '0'] =
    /(?:try again|retry) in (?:(\d{1,4})m(?!s))?(?:(\d{1,6}(?:\.\d{1,9})?)s)?/i.exec(said) ?? []
  const wait = Number(minutes) * 60 + Number(seconds)
  return wait > 0 ? Math.ceil(wait) : null
}

/** Whether words with a 429 mean an account without money. */
export const isOutOfCredit = (said: string): boolean =>
  /insufficient[ _](?:quota|balance|credit)|exceeded your current quota.{0,40}billing|check your (?:plan and )?billing/i.test(
    said,
  )

/**
 * Whether words with a 404 mean that there is no such model. OpenRouter also says 404 where the reader's own settings or what
 * is asked for leave no server for a model that there is.
 */
export function isMissingModel(said: string): boolean {
  if (/no (?:allowed )?(?:endpoints|providers)/i.test(said)) return /endpoints found for /i.test(said)
  return /model/i.test(said)
}
