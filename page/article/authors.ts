import { asRead } from '../gate/as-read'
import { attributeOf, bodyOf, closest, parentOf, safeContains } from '../gate/by-prototype'
import type { Entry } from '../gate/linked-data'
import type { Metas } from '../gate/metas'
import { textsOf } from './align-texts'
import { arePeople, namesIn } from './byline-names'
import { namesOfEntry } from './linked-names'

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

/** Where others than the author are named: readers' comments, other articles, the page's edges. */
const ELSEWHERE =
  'nav,footer,aside,ul ul,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recirc" i],[class*="sidebar" i],[class*="teaser" i]'

/** Whether an element stands in such a place; a box that holds the headline holds the article. */
function isElsewhere(element: Element, headline: Element | null): boolean {
  const box = closest(element, ELSEWHERE)
  return box !== null && box.localName !== 'body' && !(headline && safeContains(box, headline))
}

const COMMENTS = 'li[class*="comment" i],div[id*="comment" i]'

/** Text nodes after and before the headline in which a line "By Ann Lee" is sought. */
const NEAR = 60

/** `By Ann Lee`, in running text of its own, or the word alone with the name in the next element. */
const BYLINE =
  /^\s{0,20}(?:(?:Words|Written|Posted|Story|Text|Published|Authored|Recommended|Interview|Contributed|recommended) )?(?:By|BY|by|Von|von|Par|par|Por|por|Door|door)(?:\s?:)?(?:\s{1,5}\p{Lu}|\s{0,20}$)|^\s{0,20}(?:Author|Autor|Autorin|Auteur|Autore)\s?:/u
/** A person's name as running text has it: two to four words with capitals, particles between them. */
const PERSON_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|del|la|van|von|der|den|bin|al|da|dos|el))*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}(?:, [\p{L}.]{2,6})?$/u

/** An element's text with a space between its parts, which pages part by style alone. */
const lineOf = (element: Element) =>
  textsOf(element)
    .map(({ data }) => data)
    .join(' ')

function shown(elements: readonly Element[]): string[][] {
  return elements
    .slice(0, MOST_SHOWN)
    .map((element) => namesIn(asRead(attributeOf(element, 'content')) ?? lineOf(element)))
    .filter((names) => names.length > 0)
}

/** The names of people whose pages are linked, those of the first such place on the page. */
function linkedPeople(document: Document, headline: Element | null): string[][] {
  const links = [...document.getElementsByTagName('a')]
    .slice(0, MOST_LINKS)
    .filter((link) => PERSON.test(link.getAttribute('href') ?? '') && !isElsewhere(link, headline))
  return shown(links).filter((names) => names.every((name) => name.includes(' ')))
}

/** The names in a line near the headline that says by whom, whatever its markup. */
function namesNear(document: Document, headline: Element | null): string[][] {
  const body = bodyOf(document)
  if (!body || !headline) return []
  const texts = textsOf(body)
  const at = texts.findIndex((text) => safeContains(headline, text))
  if (at < 0) return []
  for (const text of texts.slice(Math.max(0, at - NEAR / 6), at + NEAR)) {
    const { parentElement } = text
    if (!parentElement || !BYLINE.test(text.data) || isElsewhere(parentElement, headline)) continue
    const around =
      parentElement.localName === 'a' ? parentElement : (parentOf(parentElement) ?? parentElement)
    // The word alone, its name in the next element.
    const isAlone = /^\s{0,20}\p{L}{1,12}(?: [Bb]y)?(?:\s?:)?\s{0,20}$/u.test(text.data)
    const line = isAlone ? lineOf(around) : lineOf(parentElement)
    const names = namesIn(line)
    // What comes after the first name may be what they do.
    if (PERSON_NAME.test(names[0] ?? '')) return [names.filter((name) => PERSON_NAME.test(name))]
  }
  return []
}

/** Yoast and others write "Written by" and the name into two tags meant for a card. */
function cardNames(metas: Metas): string[][] {
  return ['1', '2'].flatMap((n) =>
    /\b(?:by|author|von|par|por|di|door)\b/iu.test(metas.get(`twitter:label${n}`) ?? '')
      ? [namesIn(metas.get(`twitter:data${n}`) ?? '')]
      : [],
  )
}

/** What the head of a page is asked for its authors. */
export interface Stated {
  metas: Metas
  /** All JSON-LD entries, and those of articles. */
  linked: readonly Entry[]
  articles: readonly Entry[]
  /** The publisher's name, or ''. */
  site: string
  headline: Element | null
}

const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Names without the site's at their end (`Ann Lee Quay Post`). */
function withoutSite(names: readonly string[], site: string): string[] {
  return names.map((name) =>
    site && name.length > site.length + 3 && name.toLowerCase().endsWith(` ${site.toLowerCase()}`)
      ? name.slice(0, -site.length).trim()
      : name,
  )
}

/**
 * Who wrote the article: what JSON-LD and meta tags say when the page shows the same names, else the first of all that
 * names people rather than an office; an office, or the site itself, where nobody else is named. Empty where nobody is.
 */
export function readAuthors(
  document: Document,
  { metas, linked, articles, site, headline }: Stated,
): string[] {
  const ofEntry = (value: unknown) => namesOfEntry(value, linked).flatMap(namesIn)
  const pages = linked.filter((entry) => !articles.includes(entry) && 'author' in entry)
  const all = [
    ...articles.map((entry) => ofEntry(entry.author)),
    ...articles.map((entry) => ofEntry(entry.creator)),
    ...META.map((name) => namesIn(metas.get(name) ?? '')),
    ...cardNames(metas),
    ...pages.map((entry) => ofEntry(entry.author)),
  ]
    .map((names) => withoutSite(names, site))
    .filter((names) => names.length > 0)
  const isSite = (names: readonly string[]) => site !== '' && names.some((name) => bare(name) === bare(site))
  const stated = all.filter((names) => !isSite(names))
  const top = headline ?? document.querySelector('h1')
  const places = SHOWN.map((selector, i) =>
    [...document.querySelectorAll(selector)]
      // What is marked as the author is so anywhere but among comments.
      .filter((element) => (i === 0 ? !closest(element, COMMENTS) : !isElsewhere(element, top)))
      .slice(0, MOST_SHOWN),
  )
  const [marked = [], bylines = [], others = []] = places.map((elements) =>
    shown(elements)
      .map((names) => withoutSite(names, site))
      .filter((names) => !isSite(names)),
  )
  const near = namesNear(document, top)
  const linkedNames = linkedPeople(document, top)
  const visible = [...places.flat().map(lineOf), ...linkedNames.flat(), ...near.flat()]
    .join(' ')
    .toLowerCase()
  const isShown = (names: readonly string[]) => names.every((name) => visible.includes(name.toLowerCase()))
  // One word alone, where the page only shows it, is hardly a name.
  const full = others.filter((names) => names.some((name) => /[ \u3040-\u9fff\uac00-\ud7af]/.test(name)))
  const named = [...stated, ...marked, ...bylines, ...near, ...linkedNames, ...full]
  const found =
    stated.find((names) => isShown(names) && arePeople(names)) ??
    named.find(arePeople) ??
    named[0] ??
    all[0] ??
    []
  return [...new Set(found)]
}
