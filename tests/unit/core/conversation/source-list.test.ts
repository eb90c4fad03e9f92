import { expect, test } from 'vitest'
import type { ConversationSource } from '../../../../core/conversation/source'
import { SOURCES, sourceName, sourceOf } from '../../../../core/conversation/source-list'
import * as answers from '../../../stand-ins/source-answers'
import { ADDRESSES, asking } from '../../support/asked-source'

const all: readonly ConversationSource[] = SOURCES

/** What each says that found nothing. */
const EMPTY: readonly unknown[] = [
  answers.hnSearch([]),
  answers.redditFeed([]),
  answers.redditSearch([]),
  [],
  answers.lemmySearch([]),
  answers.blueskySearch([]),
  null,
  answers.hypothesisSearch([]),
]

test.each(all)('$name asks no more often than it says, nor than it is allowed', async (source) => {
  for (const session of [false, true]) {
    for (const empty of EMPTY) {
      const it = asking(source, () => empty, { session })
      await it.find().catch(() => undefined)
      expect(it.requests.length).toBeLessThanOrEqual(source.requests(ADDRESSES.length, session))
    }
    const limits = session && source.session ? source.session.limits : source.limits
    for (const { requests, seconds } of limits.windows)
      if (seconds > 10) expect(source.requests(5, session)).toBeLessThanOrEqual(requests)
  }
})

test.each(all)('$name refuses an answer of another form', async (source) => {
  for (const session of [false, true]) {
    const it = asking(source, () => ({ posts: 'none', thread: 1, comments: 2, rows: 3, hits: 4 }), {
      session,
    })
    await expect(it.find()).rejects.toThrow()
    await expect(it.comments('1', 'at://x')).rejects.toThrow()
  }
})

test.each(all)('$name has what a reader is told of it', ({ id, hosts, instance, limits, share }) => {
  expect(id).toMatch(/^[a-z][a-z-]{1,58}$/)
  expect(hosts.length > 0).toBe(instance === null)
  expect(limits.source).toMatch(/^https:\/\//)
  const form = share?.('https://a.example/?x=1&y=2#z', 'A & B: "C"', instance ?? '')
  if (form === undefined) return
  const said = [...new URL(form).searchParams.values()].join(' ')
  expect(said).toContain('A & B: "C"')
  expect(said).toContain('https://a.example/?x=1&y=2#z')
})

test('each is there once, and what is no source has its id for a name', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(sourceOf('lobsters')?.name).toBe('Lobsters')
  expect(sourceOf('myspace')).toBeUndefined()
  expect(sourceName('myspace')).toBe('myspace')
})
