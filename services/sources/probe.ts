import { distanceOf, hostOf } from '../../core/models/model-address'
import { documentOf } from '../../core/sources/document'
import { KAGI_NEWS } from '../../core/sources/kagi/offer'
import type { FoundFeed } from '../../core/sources/page-links'
import { articlesOf, hasBriefs, readDocument } from '../../core/sources/read-document'
import { NoFeedError } from './errors'
import type { FeedRecord } from './feed-record'
import { type FetchOptions, fetchText, type Validators } from './fetch-text'
import { learntOf, manifestOf } from './plan'

/** A source as it presents itself at an address. */
export interface ProbeResult {
  source: Pick<FeedRecord, 'kind' | 'address' | 'title' | 'licence' | 'offered'>
  /** Its text where it holds the briefs itself, so that it need not be fetched again. */
  text: string | null
  validators: Validators
}

/** What a look at an address found: a source, or a page that names some. */
export type Probe = ({ kind: 'source' } & ProbeResult) | { kind: 'page'; feeds: FoundFeed[] }

/** Feeds a page names that no further from this machine are than it is itself: no page sends us into a home network. */
function reachable(feeds: readonly FoundFeed[], page: string): FoundFeed[] {
  const isNear = distanceOf(page) !== 'internet'
  return feeds.filter(
    ({ address }) => isNear || (distanceOf(address) === 'internet' && address.startsWith('https:')),
  )
}

/**
 * Fetches what is at an address and tells what it is.
 * @param now ms since 1970.
 * @throws FeedError, NoFeedError where there is neither a source nor a page that names one.
 */
export async function probe(address: string, now: number, options: FetchOptions): Promise<Probe> {
  const host = hostOf(address)
  const fetched = await fetchText(address, options)
  const { text = '', validators = {} } = fetched ?? {}
  const document = documentOf(text, fetched?.address ?? address)
  if ('why' in document) {
    const feeds = document.why.kind === 'page' ? reachable(document.why.feeds, address) : []
    if (feeds.length > 0) return { kind: 'page', feeds }
    throw new NoFeedError(host, document.why)
  }
  const named = { address, title: host, licence: null, offered: [], kind: document.kind }
  if (document.kind === 'shards') {
    const { manifest } = manifestOf(text, address)
    const source = { ...named, ...learntOf(manifest), ...(manifest.title && { title: manifest.title }) }
    return { kind: 'source', source, text: null, validators }
  }
  if (document.kind === 'kagi list') {
    const offered = document.categories.map(({ id, name }) => ({ id, title: name }))
    const source = { ...named, title: KAGI_NEWS.title, licence: { ...KAGI_NEWS.licence }, offered }
    return { kind: 'source', source, text: null, validators }
  }
  const { title } =
    document.kind === 'articles'
      ? articlesOf(document, now)
      : hasBriefs(document)
        ? readDocument(document, now)
        : { title: null }
  const isKagi = document.kind === 'kagi category'
  const source = {
    ...named,
    title: isKagi ? [KAGI_NEWS.title, title].filter(Boolean).join(': ') : (title ?? host),
    licence: isKagi ? { ...KAGI_NEWS.licence } : null,
  }
  return { kind: 'source', source, text, validators }
}
