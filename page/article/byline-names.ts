/** A line with names is no longer than this, characters. */
const LONGEST_LINE = 120

/** Words before names: "By", "Von", "Articles by". */
const BEFORE =
  /^(?:\W*(?:(?:(?:view )?all |more |other |see )?(?:written|posted|reported|published|story|stories|posts?|articles?|words|text|photos?|updated|edited|review(?:ed)?|analysis|interview|insights|opinion|comment|column|recommended|contributed|authored|curated|created|shared|researched)\s+)?\b(?:by|from(?= \p{Lu})|von|par|por|di|da|door|af|av|autor(?:in)?|auteur|autore|authors?|writer|escrito por|geschreven door|texte|text)\b)+\s*[:：]?\s*/iu
const FOLLOW = /^(?:follow|meet|about|contact|ask)\s+(?:the )?(?:authors?\b)?\s*:?\s*/i

/** Roles, dates and verbs that follow a name. */
const AFTER =
  /[|·•–—@/{[]|\s-\s|(?:(?<=\p{Ll}{2})|\s)\.\s(?=\p{Lu}\p{Ll}+ )|\b(?:updated|published|posted|last (?:updated|modified)|follow|edited by|reviewed by|fact.?checked|medically|says|wrote|on (?=\p{L}+ \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|senior|junior|staff|special|contributing|guest|correspondents?|reporters?|editors?|editor-in-chief|writers?|columnists?|journalists?|founders?|co-?founders?|director|manager|head of|chief|ceo|cto|cmo|coo|cfo|vp|vice president|president|professor|associate|assistant|lead|former|licensed|certified|registered|owner|partner|analyst|specialist|expert|consultant|strategist|producer|photographer|contributors?|redakteur(?:in)?|redacteur|rédact\w+|redactor\w?|giornalista|jornalista|periodista|freelance\w*|marketing|content|for (?=\p{Lu})|in (?=\p{Lu})|at (?=\p{Lu}|\d)|is an?|am (?=\d)|le (?=\d)|el (?=\d)|il (?=\d))\b|\d{1,2}[:./]\d|\d{1,2} \p{L}{3}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)\p{L}*\.?,? \d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\(|\d{4}/iu

/** The line's white space is single spaces by then. */
const BETWEEN = / ?(?:, ?(?:and|und|et|y|e|en) |[,;&]| (?:and|und|et|y|e|en|with) ) ?/iu

/** What belongs to the name before it. */
const DEGREE =
  /^(?:M\.?D\.?|Ph\.?D\.?|D\.?V\.?M\.?|R\.?N\.?|R\.?D\.?N?\.?|M\.?B\.?A\.?|M\.?P\.?H\.?|M\.?S\.?|M\.?A\.?|B\.?A\.?|J\.?D\.?|D\.?O\.?|D\.?D\.?S\.?|Esq\.?|Jr\.?|Sr\.?|I{2,3}|IV|C\.?P\.?A\.?|C\.?F\.?[AP]\.?|LCSW|FACP|FACLM|FACS|DACV\w+|LMFT|BSN|MSN|NP|PA-C|PharmD|VMD|LVT)$/i

/** Words of a site's chrome, and what else stands where a name is expected. */
const NO_NAME =
  /^(?:share|name|by|(?:the )?authors?|about.*|follow|subscribe|menu|log ?in|sign ?in|comments?|reply|home|human|admin(?:istrator)?|guest|anonymous|unknown|none|null|undefined|n\/?a|users?|written|posted|published|updated|views?|read.*|see .*|contact|photos?|images?|videos?|cc|sr|email|e-mail|twitter|facebook|instagram|linkedin|bio|profile|staff only|jobs?|hire|search|more.*|discover.*|all|view|us|me|you|letters?(?: to the.*)?|revised.*|editions?|webmaster|root|support|newsletter|press release|sponsored.*|advertis\w+|(?:mon|tue|wed|thu|fri|sat|sun)\w*|人氣|人気|作者|編輯|记者|記者|著者|投稿者|管理人)$/iu
const FILE = /\.(?:txt|html?|php|aspx?|jpe?g|png|gif|pdf|xml|js)$/i
const DANGLING = /\s(?:the|of|to|and|a|an|for|in|on|at|by|from|with)$/i

/** Names of offices rather than of people. */
const OFFICE =
  /\b(?:staff|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redação|redactie|desk|team|press|reuters|afp|cnn|dpa|associated press|agenc\w+|news|admin|administrator|guest|contributor|webmaster|store|inc|llc|ltd|gmbh|\w+\.(?:com|org|net))\b/iu

/** Words of an office's name. */
const OFFICE_WORDS = 3

const NAME = /^\p{L}[\p{L}\p{M}.'’\- ]{1,60}$/u
const MOST_NAME_WORDS = 6

const trimmed = (name: string) =>
  name
    .replace(/^\W*by\s+/i, '')
    .replace(/^[^\p{L}]+|(?<![^\p{L}.])[^\p{L}.]+$/gu, '')
    .replace(FOLLOW, '')

const isName = (name: string) =>
  NAME.test(name) &&
  name.split(' ').length <= MOST_NAME_WORDS &&
  !NO_NAME.test(name) &&
  !FILE.test(name) &&
  !DANGLING.test(name)

/** The names in a byline such as `By Ann Lee and Bo Tan | Updated 3 May`; degrees stay with their names. */
export function namesIn(written: string): string[] {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST_LINE || /^(?:https?:)?\/\//i.test(text) || FILE.test(text)) return []
  const line = text.replace(FOLLOW, '').replace(BEFORE, '')
  const end = line.search(AFTER)
  const cut = end < 0 ? line : line.slice(0, end).trimEnd()
  const names: string[] = []
  // "Post Staff" is a name of its own.
  for (const part of (cut.includes(' ') || line.split(' ').length > OFFICE_WORDS ? cut : line).split(
    BETWEEN,
  )) {
    const name = trimmed(part)
    const last = names.at(-1)
    if (last && DEGREE.test(part.trim())) names[names.length - 1] = `${last}, ${part.trim()}`
    else if (isName(name)) names.push(name)
  }
  return names
}

/** Whether names are those of people, not of an office or an agency. */
export const arePeople = (names: readonly string[]): boolean => !names.some((name) => OFFICE.test(name))
