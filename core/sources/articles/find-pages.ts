import { fold } from '../../text/fold'

/** One known page as the library lists it. */
export interface ListedPage {
  url: string
  title: string
  publisher: string
  author: string
  publishedAt: string | null
  lang: string
  opening: string
  /** The id of the source that names it. */
  source: string
  /** The id of the story it tells in the library; null where none does. */
  story: string | null
}

const folded = new WeakMap<ListedPage, string>()

function textOf(page: ListedPage): string {
  const known = folded.get(page)
  if (known !== undefined) return known
  const { title, publisher, author, opening } = page
  const text = fold([title, publisher, author, opening].join('\n'))
  folded.set(page, text)
  return text
}

/** Those of some pages, in their order, that a source names (any where it is '') and in which all words of a query stand. */
export function findPages(pages: readonly ListedPage[], query: string, source: string): ListedPage[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return pages.filter(
    (page) => (source === '' || page.source === source) && words.every((word) => textOf(page).includes(word)),
  )
}
