import { asRead } from '../gate/as-read'
import type { Entry } from '../gate/linked-data'
import type { Metas } from '../gate/metas'
import { textsOf } from './align-texts'

/** Meta names under which publishers write who wrote. */
const META = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
  'twitter:creator_name',
]

/** Where pages show who wrote, the surest first. */
const SHOWN = [
  '[rel~="author"],[itemprop~="author"] [itemprop~="name"],[itemprop~="author"]',
  '[class*="byline" i],[id*="byline" i]',
  '[class*="author" i],[class*="writer" i],[class*="contributor" i]',
]

/** Where links to a person's page lead; most sites that show names link them so. */
const PERSON =
  /\/(?:authors?|profiles?|people|staff|by|bio|contributors?|editors?|writers?|reporters?|journalists?|columnists?|auteurs?|autor(?:en|es)?|autori|redacteurs?)\/[^/?#a-z]*[a-z][^/?#]*\/?(?:[?#]|$)/i

/** Links looked at for people. */
const MOST_LINKS = 600

/** Elements of one kind looked at. */
const MOST_SHOWN = 6

/** A line with names is no longer than this, characters. */
const LONGEST_LINE = 120

/** Words before names ("By", "Von") and between a name and what follows it. */
const BEFORE =
  /^(?:\W*(?:(?:written|posted|reported|published|story|words|text|article|photos?|updated|edited|review)\s+)?\b(?:by|von|par|por|di|da|door|af|av|autor|auteur|autore|author|authors|writer|escrito por|geschreven door|texte|text)\b)+\s*[:：]?\s*/iu
const AFTER =
  /[|·•–—@/]|\s-\s|\b(?:updated|published|posted|last (?:updated|modified)|follow|on (?=\p{L}+ \d|\d)|senior|staff|special|contributing|correspondents?|reporters?|editors?|writers?|columnists?|journalists?|for (?=\p{Lu})|in (?=\p{Lu})|is an?|am (?=\d)|le (?=\d)|el (?=\d)|il (?=\d))\b|\d{1,2}[:./]\d|\d{1,2} \p{L}{3}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)\p{L}*\.?,? \d|\(|\d{4}/iu

/** The line's white space is single spaces by then. */
const BETWEEN = / ?(?:, ?(?:and|und|et|y|e|en) |[,;&]| (?:and|und|et|y|e|en) ) ?/iu

/** Names of offices rather than of people. */
const OFFICE =
  /\b(?:staff|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redação|redactie|desk|team|press|reuters|afp|associated press|agenc\w+|news|admin|administrator|guest|contributor|webmaster|\w+\.(?:com|org|net))\b/iu

/** Words of an office's name. */
const OFFICE_WORDS = 3

const NAME = /^\p{L}[\p{L}\p{M}.'’\- ]{1,60}$/u

/** The names in a byline such as `By Ann Lee and Bo Tan | Updated 3 May`. */
export function namesIn(written: string): string[] {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST_LINE || /^(?:https?:)?\/\//i.test(text)) return []
  const line = text.replace(BEFORE, '')
  const end = line.search(AFTER)
  const cut = end < 0 ? line : line.slice(0, end).trimEnd()
  // "Post Staff" is a name of its own.
  return (cut.includes(' ') || line.split(' ').length > OFFICE_WORDS ? cut : line)
    .split(BETWEEN)
    .map((name) => name.replace(/^\W*by\s+/i, '').replace(/^[^\p{L}]+|(?<![^\p{L}.])[^\p{L}.]+$/gu, ''))
    .filter((name) => NAME.test(name) && name.split(' ').length <= 6)
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST_SHOWN).flatMap(namesOf)
  if (typeof value === 'object' && value !== null) return 'name' in value ? namesOf(value.name) : []
  const text = asRead(value)
  return text ? namesIn(text) : []
}

/** An element's text with a space between its parts, which pages part by style alone. */
const lineOf = (element: Element) =>
  textsOf(element)
    .map(({ data }) => data)
    .join(' ')

function shown(elements: readonly Element[]): string[][] {
  return elements
    .slice(0, MOST_SHOWN)
    .map((element) => namesIn(asRead(element.getAttribute('content')) ?? lineOf(element)))
    .filter((names) => names.length > 0)
}

/** The names of people whose pages are linked, those of the first such place on the page. */
function linkedPeople(document: Document): string[][] {
  const links = [...document.getElementsByTagName('a')]
    .slice(0, MOST_LINKS)
    .filter((link) => PERSON.test(link.getAttribute('href') ?? '') && !link.closest('nav,footer,aside,ul ul'))
  return shown(links).filter((names) => names.every((name) => name.includes(' ')))
}

const isPeople = (names: readonly string[]) => !names.some((name) => OFFICE.test(name))

/**
 * Who wrote the article: what JSON-LD and meta tags say when the page shows the same names, else the first of all that
 * names people rather than an office. Empty where nobody is named.
 */
export function readAuthors(
  document: Document,
  metas: Metas,
  articles: readonly Entry[],
  site: string,
): string[] {
  const stated = [
    ...articles.map((entry) => namesOf(entry.author)),
    ...articles.map((entry) => namesOf(entry.creator)),
    ...META.map((name) => namesOf(metas.get(name))),
  ].filter((names) => names.length > 0 && !(site && names.includes(site)))
  const places = SHOWN.map((selector) => [...document.querySelectorAll(selector)].slice(0, MOST_SHOWN))
  const [marked = [], bylines = [], others = []] = places.map(shown)
  const linked = linkedPeople(document)
  const visible = [...places.flat().map(lineOf), ...linked.flat()].join(' ').toLowerCase()
  const isShown = (names: readonly string[]) => names.every((name) => visible.includes(name.toLowerCase()))
  const all = [...stated, ...marked, ...bylines, ...linked, ...others]
  const found =
    stated.find((names) => isShown(names) && isPeople(names)) ?? all.find(isPeople) ?? all[0] ?? []
  return [...new Set(found)]
}
