import * as v from 'valibot'
import { LIMITS } from '../brief/brief'
import { cutText } from '../text/cut-text'
import { readBriefWithFaults } from './brief-faults'
import { type FeedFault, type ParsedFeed, pathTo } from './fault'
import { type Fields, filled, isFields } from './fields'
import { forgiven } from './forgiven'
import { type JsonFeed, type JsonFeedItem, jsonFeedItemSchema, jsonFeedSchema } from './json-feed'
import { FEED_LIMITS } from './limits'
import { repairDates } from './repair-dates'
import { type PlacedBrief, uniqueBriefs } from './unique-briefs'
import { UNKNOWN_ADDRESS } from './unknown-address'

/** The data of a brief, with what it must have and lacks taken from its item and its feed. */
function completed(given: Fields, item: JsonFeedItem, feed: JsonFeed): Fields {
  const address = item.external_url ?? item.url
  const maker = item.authors?.[0]?.name ?? feed.authors?.[0]?.name
  const by = cutText(feed.title ?? maker ?? '', LIMITS.name)
  const created = item.date_published ?? item.date_modified
  const story = given.story === undefined && {
    publishedAt: item.date_published,
    author: item.authors?.[0]?.name,
  }
  return {
    id: item.id,
    headline: item.title,
    analysis: [],
    coverage: [],
    topics: (item.tags ?? []).filter((tag) => tag.trim()).slice(0, LIMITS.topics),
    lang: item.language ?? feed.language,
    createdAt: created ?? given.updatedAt,
    updatedAt: item.date_modified ?? item.date_published ?? given.createdAt,
    provenance: { kind: 'publisher', by, ...(feed.home_page_url && { url: feed.home_page_url }) },
    ...filled(given),
    story: {
      title: item.title ?? given.headline,
      url: address,
      publisher: by,
      ...story,
      ...(isFields(given.story) && filled(given.story)),
    },
  }
}

function itemFaults(item: unknown, path: string): FeedFault | null {
  if (!isFields(item)) {
    return {
      path,
      wrong: 'is no object',
      fix: 'Write each item as an object, as jsonfeed.org says.',
      weight: 'lost',
    }
  }
  if (isFields(item._storypulse)) return null
  const isNone = item._storypulse === undefined
  return {
    path: isNone ? path : pathTo(path, '_storypulse'),
    wrong: isNone ? 'carries no brief' : 'is no object',
    fix: 'Put the brief into "_storypulse"; docs/brief-format.md shows one.',
    weight: isNone ? 'note' : 'lost',
  }
}

/** What relative addresses of a feed stand below: its own address, where it is known, else its home page. */
function baseOf({ home_page_url }: JsonFeed, address: string): string {
  return address === UNKNOWN_ADDRESS ? (home_page_url ?? '') : address
}

/**
 * Reads a Storypulse feed: a JSON Feed whose items carry a brief in `_storypulse`. An item that is broken gives a fault and
 * costs nothing but itself.
 * @param now ms since 1970; what is dated far beyond is mended.
 * @param address where it came from, for relative addresses.
 */
export function parseFeed(data: unknown, now: number, address = UNKNOWN_ADDRESS): ParsedFeed {
  const feed = v.safeParse(jsonFeedSchema, data)
  if (!feed.success) {
    const isList = isFields(data) && Array.isArray(data.items)
    const fault: FeedFault = isList
      ? {
          path: '$.version',
          wrong: 'is not the address of a JSON Feed version',
          fix: 'Write "https://jsonfeed.org/version/1.1".',
          weight: 'lost',
        }
      : {
          path: '$.items',
          wrong: 'is no list',
          fix: 'Write a list of items, as jsonfeed.org says.',
          weight: 'lost',
        }
    return { title: null, briefs: [], faults: [fault] }
  }
  const faults: FeedFault[] = []
  const placed: PlacedBrief[] = []
  const { items, title } = feed.output
  if (items.length > FEED_LIMITS.items) {
    faults.push({
      path: '$.items',
      wrong: `has ${items.length} items; the first ${FEED_LIMITS.items} are taken`,
      fix: 'Cut the feed into shards; docs/scale.md says how.',
      weight: 'lost',
    })
  }
  items.slice(0, FEED_LIMITS.items).forEach((untrusted, index) => {
    const at = pathTo('$.items', index)
    const fault = itemFaults(untrusted, at)
    const item = v.safeParse(jsonFeedItemSchema, untrusted)
    if (fault || !item.success || !isFields(item.output._storypulse)) {
      if (fault) faults.push(fault)
      return
    }
    const path = pathTo(at, '_storypulse')
    const whole = completed(item.output._storypulse, item.output, feed.output)
    const right = forgiven(whole, baseOf(feed.output, address), path)
    const read = readBriefWithFaults(right.data, path)
    faults.push(...right.faults, ...read.faults)
    if (!read.brief) return
    const repaired = repairDates(read.brief, path, now)
    faults.push(...repaired.faults)
    placed.push({ brief: repaired.brief, path: at })
  })
  const unique = uniqueBriefs(placed)
  return {
    title: title ? cutText(title, FEED_LIMITS.title) : null,
    briefs: unique.briefs,
    faults: [...faults, ...unique.faults],
  }
}
