import { isProperByHabit } from '../../match/background'
import { hash32 } from '../../text/hash'
import { stem } from '../../text/stem'
import { stopWords } from '../../text/stop-words'
import type { Token } from '../../text/tokens'
import { CONNECTIVES, FIRST_PERSON, POINTERS, REPORTING, SECOND_PERSON, THIRD_PERSON } from './english'
import type { Line } from './line'
import { openersOf, takesUp } from './openers'
import type { Sentence } from './sentence-list'

/** How well a line stands without its neighbours: well, with a question left open, or not at all. */
export type SelfContainment = 'alone' | 'leaning' | 'fallen'

/** Words a takeaway has: fewer make no statement, more make no line. */
const FEWEST_WORDS = 6
const MOST_WORDS = 50
/** For scripts in which words are longer or shorter than in English; UTF-16 units. */
const LONGEST = 420

const ASKS = /(?:;|[?？؟][!！]*)["'”’»)\]」』]*$/u
const TRAILS = /(?:\.\.\.|…|[:：,—–-])["'”’»)\]」』]*$/u
const ENDS = /[.!?…。！？؟۔।॥։።៕။]["'”’»)\]」』）]*$/u
const UNPUNCTUATED = /[\p{Script=Thai}\p{Script=Lao}]/u
const LOWER = /^["“‘«„(]?\p{Ll}/u
const BYLINE = /^By \p{Lu}[\p{L}'’-]+ \p{Lu}/u
const NOTICE =
  /^(?:read (?:more|also|next|the full)|related:|see also|also read|watch:|listen:|sign up|subscribe|click|tap here|follow (?:us|him|her|me|@)|photo(?:graph)?s?:|image:|credit:|picture[ds]?:|advertisement|share this|editor.s note|correction:|updated?:|published|this (?:story|article|post|piece|column) (?:was|has|is|first|originally|appear)|reporting by|additional reporting|for (?:more|confidential|full (?:details|information|coverage)|further (?:details|information)) |contact (?:us|me|him|her|the (?:author|writer|reporter)|[^.]{1,40} at) |download |join (?:us|our|the conversation)|get (?:the latest|our)|copyright|©|all rights|disclaimer|tell us|let us know|have your say|email |e-mail )|(?:contributed (?:reporting|to this)|all rights reserved|terms (?:of|and) (?:use|service|conditions)|privacy policy|affiliate (?:link|commission)|sign up (?:for|to)|our newsletter|follow (?:us|him|her|me) on|click here|@[a-z0-9_]{3,} on twitter|comments? (?:below|section)|see (?:this|the|our) (?:page|link|website)|is written by )/iu
/** `About Acme Acme makes anvils`: a press release's word on its sender. */
const ON_SENDER = /^About (?:the )?(?:\p{Lu}|\p{Ll}+\p{N})/u
/** `Undiagnosed, it can`: what `it` is stands elsewhere, unless a name comes before. */
const LATE: ReadonlySet<string> = new Set(['it', 'they', 'this', 'that', 'these', 'those'])
const LATE_POINTER = /^["“‘]?[^,.;:"“”]{3,70}, (?:it|they|this|that|these|those)\b/iu
/** `It is unclear whether`: here the word stands for nothing. */
const EMPTY_IT =
  /^["“‘]?it(?:['’]s| is| was| remains| will be| would be| has been| could be| may be)(?: \p{L}+){0,2} (?:that|whether|to|how|why|if|when|for)\b/iu
const EXISTS =
  /^["“‘]?there(?:['’]s| is| are| was| were| has| have| had| will| would| may| might| could| can)\b/iu
/** `This week`: now, and nothing named before. */
const TODAY =
  /^["“‘]?(?:this|these) (?:past |coming )?(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|morning|afternoon|evening|decade|century)\b/iu
/** `Both the army and the police`: the two are named. */
const BOTH_NAMED = /^["“‘]?both (?!of\b)[^.;]{3,80}? and\b/iu
/** What was named before is taken up, and without that the line says nothing. */
const TAKES_UP =
  /^["“‘]?(?:the (?:result|latter|former|same|reason|answer|problem|idea)\b|one of (?:them|these|those)|in (?:that|this|those|these|doing)\b|as a result|for (?:example|instance|that|this)\b|at (?:that|this|the same) (?:time|point)|after (?:that|this|which)\b|by (?:then|that|contrast)\b|even so|that said|not only that|to that end|doing so|(?:all|some|most|many|none|each|either) (?:of )?(?:this|that|these|those|them)\b|secondly|thirdly|sure,|yes,|no,|well,|oh\b|ok\b)/iu
/** What was named before is taken up, but the line can be read. */
const LEANS =
  /^["“‘]?(?:the (?:two|three|four|pair|couple|duo|trio|move|decision|incident|announcement|news|others?)\b|another\b|both\b|others\b|first(?:ly)?,|second,|third,|finally,|lastly,|next,|now,?|again,|perhaps|maybe)/iu

function quotesBalance(text: string): boolean {
  const straight = text.match(/"/g)?.length ?? 0
  const opened = text.match(/[“«„「『]/g)?.length ?? 0
  const closed = text.match(/[”»」』]/g)?.length ?? 0
  const low = text.match(/„/g)?.length ?? 0
  // German closes with the sign that opens in English; Swedish and Finnish open with the one that closes.
  const paired = opened === closed || opened === closed + low * 2 || (opened === 0 && closed % 2 === 0)
  return straight % 2 === 0 && paired
}

/** Brackets that open and do not close, or the other way round. */
function bracketsBalance(text: string): boolean {
  return (text.match(/[(（]/g)?.length ?? 0) === (text.match(/[)）]/g)?.length ?? 0)
}

/** A capital letter where it tells something, or a word that other articles write with one. */
function isName({ capital, opens, word }: Token): boolean {
  if (!capital || word.length < 2 || POINTERS.has(word) || stopWords('en').has(word)) return false
  return !opens || isProperByHabit(hash32(stem(word, 'en')), 'en')
}

function englishSelfContainment(text: string, tokens: readonly Token[]): SelfContainment {
  const words = tokens.map(({ word }) => word)
  const first = words[0] ?? ''
  if (NOTICE.test(text) || BYLINE.test(text) || ON_SENDER.test(text)) return 'fallen'
  if (EMPTY_IT.test(text) || EXISTS.test(text) || TODAY.test(text) || BOTH_NAMED.test(text)) return 'alone'
  if ((POINTERS.has(first) && !LEANS.test(text)) || TAKES_UP.test(text) || CONNECTIVES.has(first))
    return 'fallen'
  const person = tokens.findIndex(({ word }) => THIRD_PERSON.has(word))
  const named = tokens.findIndex(isName)
  if (person >= 0 && named < 0) {
    const someone = tokens.slice(0, person).findIndex(({ word }) => /^(?:an?|the)$/.test(word))
    return someone >= 0 && someone < person - 1 && person > 3 ? 'leaning' : 'fallen'
  }
  if (LEANS.test(text)) return 'leaning'
  const pointer = LATE_POINTER.test(text) ? tokens.findIndex(({ word }) => LATE.has(word)) : -1
  // A capital at the very beginning tells nothing.
  if (pointer >= 0 && !tokens.slice(1, pointer).some(isName)) return 'leaning'
  const inQuotes = /["“]/.test(text)
  const personal = words.some((word) => FIRST_PERSON.has(word))
  if (!inQuotes && (personal || SECOND_PERSON.has(first))) return 'leaning'
  if (inQuotes && personal && !words.some((word) => REPORTING.has(word))) return 'leaning'
  if (person >= 0 && named > person) return 'leaning'
  return 'alone'
}

/** A note to the reader in languages other than English. */
const OTHER_NOTICE =
  /^(?:lesen sie|mehr (?:zum|dazu|über|infos|informationen)|weiterlesen|quellen?:|foto(?:s|grafie)?:|bild(?:er)?:|anzeige|abonnieren|folgen sie|hier (?:geht|finden|gibt)|von unser|lire (?:aussi|la suite|l[’']article)|à lire|voir aussi|photo\s?:|crédit|source\s?:|abonnez|lea (?:también|más)|leer más|foto:|fuente:|suscríbe|leggi (?:anche|tutto)|fonte:|iscriviti|leia (?:também|mais)|assine|lees (?:ook|meer|verder)|bron:|les (?:også|mer)|foto\s|читайте|подпис|фото:|источник:|baca juga)/iu

/** How well a line of a language other than English stands alone, by the words it begins with. */
function otherSelfContainment(text: string, tokens: readonly Token[], language: string): SelfContainment {
  if (OTHER_NOTICE.test(text) || takesUp(text, language)) return 'fallen'
  const known = openersOf(language)
  if (!known) return 'alone'
  const first = tokens[0]?.surface.toLowerCase() ?? ''
  if (known.pointers.has(first) || known.connectives.has(first)) return 'fallen'
  if (known.leaning.has(first)) return 'leaning'
  const speaks = tokens.some(({ surface }) => {
    const word = surface.toLowerCase()
    return known.first.has(word) || known.second.has(word)
  })
  return speaks ? 'leaning' : 'alone'
}

/** How well a line stands alone. Beyond punctuation and length it is told by word lists, of languages that have one. */
export function selfContainment(
  { text, passage }: Line,
  sentence: Sentence,
  language: string,
): SelfContainment {
  const cut = passage.start - sentence.passage.start
  const tokens = cut ? sentence.tokens.filter(({ at }) => at >= cut) : sentence.tokens
  const words = tokens.length
  if (text.length > LONGEST || words > MOST_WORDS || words < FEWEST_WORDS) return 'fallen'
  if (sentence.quoted || !quotesBalance(text) || !bracketsBalance(text)) return 'fallen'
  if (ASKS.test(text) || TRAILS.test(text) || LOWER.test(text)) return 'fallen'
  if (!ENDS.test(text) && !UNPUNCTUATED.test(text) && sentence.kind !== 'list item') return 'fallen'
  if (sentence.kind === 'quote') return 'leaning'
  return language === 'en'
    ? englishSelfContainment(text, tokens)
    : otherSelfContainment(text, tokens, language)
}
