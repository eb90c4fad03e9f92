/** What a page says of itself in its head. Everything is the publisher's word, untrusted. */
export interface Metadata {
  headlines: string[]
  publisher: string | null
  publishedAt: string | null
}

/** Longest JSON-LD block parsed, characters. */
const LONGEST_BLOCK = 200_000

/** How deep an article may lie in JSON-LD (`@graph`, `mainEntity`, lists). */
const DEEPEST = 4

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null

function* articlesIn(value: unknown, depth = 0): Generator<Json> {
  if (depth > DEEPEST) return
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 20)) yield* articlesIn(one, depth + 1)
  } else if (isObject(value)) {
    if (value.headline && value.datePublished) yield value
    yield* articlesIn(value['@graph'], depth + 1)
    yield* articlesIn(value.mainEntity, depth + 1)
  }
}

function jsonLdArticle(document: Document): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const block = script.textContent ?? ''
    if (block.length > LONGEST_BLOCK || !block.includes('headline')) continue
    try {
      for (const article of articlesIn(JSON.parse(block))) return article
    } catch {
      // Broken JSON-LD is common; the page's meta tags speak for it.
    }
  }
  return null
}

function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
    )
    const text = textOf(found?.getAttribute('content'))
    if (text) return text
  }
  return null
}

function nameOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return isObject(first) ? textOf(first.name) : textOf(first)
}

function visibleDate(document: Document): string | null {
  for (const selector of [
    '[itemprop=datePublished]',
    'time[pubdate]',
    'article time[datetime]',
    'time[datetime]',
  ]) {
    const found = document.querySelector(selector)
    const text = textOf(found?.getAttribute('datetime')) ?? textOf(found?.getAttribute('content'))
    if (text) return text
  }
  return null
}

/** Reads headline, publisher and date from JSON-LD, meta tags and `<time>`, in this order of trust. */
export function metadata(document: Document): Metadata {
  const article = jsonLdArticle(document)
  return {
    headlines: [
      textOf(article?.headline),
      meta(document, 'og:title', 'twitter:title'),
      textOf(document.title),
    ].filter((headline) => headline !== null),
    publisher: nameOf(article?.publisher) ?? meta(document, 'og:site_name', 'application-name', 'publisher'),
    publishedAt:
      textOf(article?.datePublished) ??
      meta(
        document,
        'article:published_time',
        'datePublished',
        'og:published_time',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date.issued',
        'dc.date',
        'DC.date.issued',
        'pubdate',
        'publishdate',
        'publish-date',
        'date',
      ) ??
      visibleDate(document),
  }
}
