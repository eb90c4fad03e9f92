import { ARTICLE_LIMITS } from '../../core/article/article-schema'

/** What a page declares as its canonical form, resolved against its address; null where it declares none that can be used. */
export function canonicalOf(document: Document, address: string): string | null {
  const declared = document.querySelector('link[rel~=canonical]')?.getAttribute('href')
  if (!declared || !URL.canParse(declared, address)) return null
  const { href, protocol } = new URL(declared, address)
  return /^https?:$/.test(protocol) && href.length <= ARTICLE_LIMITS.address ? href : null
}
