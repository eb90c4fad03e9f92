import type { Article } from '../../core/article/article'
import { mainText } from '../gate/main-text'
import type { ArticleBlock } from './blocks'
import { canonicalOf } from './canonical'
import { captionsIn } from './captions'
import { dateLine } from './date-line'
import { readMetadata } from './page-metadata'
import { pause } from './pause'
import { isExcerpt } from './paywall'
import { readPublisherBrief } from './publisher-brief'
import { readPageText } from './read-text'

/** An article and where in the live page its paragraphs stand. */
export interface LiveArticle {
  article: Article
  /** One for each of the article's paragraphs; `rangeOf` makes ranges of them. */
  places: readonly ArticleBlock[]
}

/** Reads the article of the page at `address`. Changes nothing in the page and lets it work in between. */
export async function readArticle(document: Document, address: string): Promise<LiveArticle> {
  const metadata = readMetadata(document, address)
  await pause()
  const {
    all,
    article: places,
    root,
    isCut,
  } = await readPageText(document, metadata, () => mainText(document).container, pause)
  await pause()
  const words = places.reduce((sum, block) => sum + block.words, 0)
  const own = new Set(places.flatMap(({ nodes }) => nodes))
  const publishedAt = metadata.publishedAt ?? dateLine(all, places[0], metadata.lang)
  const page = { address, headline: metadata.title }
  const canonical = canonicalOf(document, address)
  const article: Article = {
    url: address.split('#', 1)[0] ?? '',
    ...(canonical && { canonical }),
    title: metadata.title,
    authors: metadata.authors,
    site: metadata.site,
    ...(publishedAt && { publishedAt }),
    ...(metadata.modifiedAt && { modifiedAt: metadata.modifiedAt }),
    lang: metadata.lang,
    direction: metadata.direction,
    paragraphs: places.map(({ kind, text, level }) => ({ kind, text, ...(level && { level }) })),
    captions: root ? captionsIn(root, (node) => own.has(node)) : [],
    reading: {
      words,
      cut: isCut ? 'long' : isExcerpt(document, places, metadata) ? 'paywall' : null,
    },
    ...readPublisherBrief(document, page, all, places),
  }
  return { article, places }
}
