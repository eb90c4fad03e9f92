import type { Article } from '../../article/article'
import type { Unscored } from './choose-takeaways'
import { REPORTING } from './english'
import { covered, type Terms } from './terms'

/** A page that checks what others claim, by its headline or by what it says of itself. */
const CHECKS =
  /\bfact[- ]?check|\bfactcheck|\bdebunk|\bhoax\b|\bfalse claims?\b|\bmisleading claims?\b|^no, |\bfaktencheck|\bfalschmeldung|\bverificamos\b|\bdésintox|\bvrai ou faux\b|\bbufala\b|^(?:false|fake|verdict|claim)\s?:/iu
const VERDICT =
  /^(?:we (?:rate|rated) (?:this|the|that|it)\b|our (?:ruling|verdict)\b|(?:verdict|our ruling)\s?:|the (?:claim|viral (?:post|video|photo)) is (?:false|fake|untrue|misleading|baseless)\b)/iu
/** What a line must hold to tell of a claim and not to make it. */
const DISTANCE =
  /\b(?:false(?:ly)?|fake|untrue|wrong(?:ly)?|mislead(?:s|ing)|baseless|debunked|unfounded|fabricated|doctored|hoax|no evidence|never|not|no|den(?:y|ies|ied)|refut(?:e|es|ed)|incorrect|inaccurate|fals[aceo]|falsch|erfunden|widerlegt|keine belege|faux|fausse|sin pruebas)\b|n['’]t\b/iu
/** A paragraph that only repeats what is checked. */
const CLAIM_LABEL = /^["“]?(?:(?:the )?(?:claim|myth|rumou?r)|behauptung|claimed)\s?(?:\d{1,2}\s?)?[:.–—-]/iu
/** How much of the headline's weight a line shares that makes the headline's claim again. */
const SAME_CLAIM = 0.4

/** Sets a question up, or points to an answer, and gives none. */
const UNANSWERED =
  /^["“]?(?:here(?:['’]s| is| are) (?:what|why|how|everything|all|the)\b|(?:the|one|a) (?:big |key |real |obvious )?question (?:is|now is|remains|that remains)\b|so,? (?:what|why|how|who|is|are|does|do|can)\b|whether\b|many (?:people |readers |fans )?(?:are |have been )?(?:wonder|ask)(?:ing|ed)?\b|find out\b|read on\b|keep reading\b|we (?:asked|take a look|look at|explain|break down)\b|(?:in )?this (?:article|guide|post|story|piece)\b|hier (?:erfahren|lesen|finden) sie|wir (?:erklären|zeigen|verraten)|ob [^.]{3,80} (?:ist|bleibt) (?:unklar|offen))/iu
/** Says that nobody knows; no answer to a headline that asks. */
const UNKNOWN =
  /\b(?:it (?:is|was|remains) (?:still )?(?:unclear|unknown|uncertain|to be seen)|remains? (?:unclear|unknown|to be seen|an open question)|no one knows|nobody knows|only time will tell|time will tell|unklar ist|bleibt abzuwarten)\b/iu
const ASKS = /[?？؟]["'”’»)\]]*\s*$/u

const QUOTED = /["“„«][^"“”„«»]{1,600}["”»“]/gu
const SAYS_WHO =
  /\b(?:according to|in (?:a|an) (?:statement|interview|post|tweet|letter|email)|(?:he|she|they) (?:\p{L}+ )?(?:said|says|wrote|added)|laut|zufolge|sagte|sagt|erklärte|so der|so die|meint|schreibt|selon|a (?:déclaré|dit|affirmé|expliqué|ajouté)|explique|según|dijo|afirmó|aseguró|señaló|secondo|ha (?:detto|dichiarato|spiegato)|segundo|disse|afirmou|volgens|zei|sier|sade|sagde|сказал|заявил|сообщил|отметил|по словам)/iu
/** A line that is a quotation to this share says nothing of its own. */
const ALL_QUOTED = 0.6

/** Whether a line is hardly more than a quotation, and tells not whose. */
function isUnattributed({ line, words }: Unscored): boolean {
  const quoted = Array.from(line.text.matchAll(QUOTED)).reduce((sum, [found]) => sum + found.length, 0)
  if (words === 0 || quoted < line.text.length * ALL_QUOTED) return false
  const own = line.text.replace(QUOTED, ' ')
  const reports = own
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.some((word) => REPORTING.has(word))
  return !reports && !SAYS_WHO.test(own)
}

/** Whether the page is there to check what others claim. */
export const checksClaims = ({ title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>): boolean =>
  CHECKS.test(title.slice(0, 300)) || paragraphs.some(({ text }) => VERDICT.test(text.slice(0, 300)))

/**
 * The lines that are never shown, whatever they are worth, by their index: a claim that the page refutes, a quotation
 * without its speaker, and what leaves the headline's question open.
 */
export function unfitLines(
  article: Pick<Article, 'title' | 'paragraphs'>,
  all: readonly Unscored[],
  title: ReadonlySet<number>,
  terms: Terms,
): ReadonlySet<number> {
  const checks = checksClaims(article)
  const asks = ASKS.test(article.title.slice(0, 1000))
  const heading = [...title]
  const takesDistance = ({ line }: Unscored) => DISTANCE.test(line.text)
  const makesClaim = ({ terms: own }: Unscored) =>
    checks && heading.length > 0 && covered(heading, new Set(own), terms) >= SAME_CLAIM
  const claimed = new Set(
    article.paragraphs.flatMap(({ kind, text }, i) =>
      CLAIM_LABEL.test(text.slice(0, 60)) || (kind === 'heading' && /^(?:the )?claims?$/iu.test(text.trim()))
        ? [kind === 'heading' ? i + 1 : i]
        : [],
    ),
  )
  const isClaim = (one: Unscored) =>
    (claimed.has(one.line.passage.paragraph) || makesClaim(one)) && !takesDistance(one)
  const unfit = all.filter(
    (one) =>
      isUnattributed(one) ||
      UNANSWERED.test(one.line.text) ||
      (asks && UNKNOWN.test(one.line.text)) ||
      isClaim(one),
  )
  return new Set(unfit.map(({ index }) => index))
}
