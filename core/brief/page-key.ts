import { normaliseAddress } from '../article/address'
import type { Article } from '../article/article'
import { hash32 } from '../text/hash'

/** Two hashes of 32 bits: among the few hundred pages kept, none will be taken for another. */
const hashed = (text: string) =>
  [hash32(text), hash32(text, 1)].map((hash) => hash.toString(16).padStart(8, '0')).join('')

/** One name for all the addresses of one page. */
export function pageKey(url: string): string {
  return normaliseAddress(url) ?? url
}

/** One name for the brief of a page by a model; `writing` holds all else that it hangs on. */
export const writtenKey = (url: string, writing: string): string => `${pageKey(url)}\t${hashed(writing)}`

/** The id of a brief of a page: `page` for one made of it, `saved` for one that stands on it. */
export function briefId(kind: 'page' | 'saved', url: string): string {
  return `${kind}:${hashed(pageKey(url))}`
}

/** Whether a brief is one that the reader saved from a page. */
export const isSavedId = (id: string): boolean => id.startsWith('saved:')

/** Changes whenever what a brief is made of does. */
export function contentHash({ title, paragraphs, keyPoints, whyItMatters, brief }: Article): string {
  return hashed(JSON.stringify([title, paragraphs.map(({ text }) => text), keyPoints, whyItMatters, brief]))
}
