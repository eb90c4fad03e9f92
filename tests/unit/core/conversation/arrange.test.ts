import { expect, test } from 'vitest'
import { forest, rowsFound, rowsOf } from '../../../../core/conversation/arrange'
import { DEFAULT_CONVERSATION } from '../../../../core/conversation/choices'
import type { Comment, Thread } from '../../../../core/conversation/conversation'
import { copiedComment } from '../../../../core/conversation/copy-comment'
import { withPage } from '../../../../core/conversation/merge'
import { quotesOf } from '../../../../core/conversation/quotes'
import { rankThreads } from '../../../../core/conversation/rank'
import { shareLinks } from '../../../../core/conversation/share'
import { storyAddresses } from '../../../../core/conversation/story-addresses'
import { takeawayFinder } from '../../../../core/conversation/takeaway-of'
import { sampleBrief } from '../../support/sample-brief'

const comment = (id: string, change: Partial<Comment> = {}): Comment => ({
  id,
  parentId: null,
  author: `by ${id}`,
  at: 0,
  score: null,
  url: `https://source.example/${id}`,
  blocks: [{ kind: 'text', spans: [`Text of ${id}`] }],
  gone: null,
  more: null,
  ...change,
})

const ids = (rows: readonly { comment: Comment }[]) => rows.map((row) => row.comment.id)

const all = [
  comment('a', { score: 1, at: 5 }),
  comment('b', { score: 9, at: 1 }),
  comment('b1', { parentId: 'b', score: 1 }),
  comment('b2', { parentId: 'b', score: 3 }),
  comment('b2x', { parentId: 'b2' }),
  comment('orphan', { parentId: 'not sent', score: 0 }),
]

test('answers hang below what they answer, deep ones are folded until opened', () => {
  const best = forest(all, 'best')
  expect(ids(rowsOf(best, new Set()))).toEqual(['b', 'b2', 'b1', 'a', 'orphan'])
  expect(ids(rowsOf(best, new Set(['b2'])))).toEqual(['b', 'b2', 'b2x', 'b1', 'a', 'orphan'])
  expect(ids(rowsOf(best, new Set(['b'])))).toEqual(['b', 'a', 'orphan'])
  expect(rowsOf(best, new Set(['b']))[0]).toMatchObject({ below: 3, folded: true })
  expect(ids(rowsOf(forest(all, 'new'), new Set())).slice(0, 2)).toEqual(['a', 'b'])
})

test('comments that answer themselves or each other hang nothing up', () => {
  const ring = [
    comment('x', { parentId: 'x' }),
    comment('y', { parentId: 'z' }),
    comment('z', { parentId: 'y' }),
  ]
  expect(ids(rowsOf(forest(ring, 'best'), new Set()))).toEqual(['x'])
})

test('a search finds all of its words in text or author, whatever their case and accents', () => {
  const found = rowsFound([comment('a'), comment('é', { author: 'Zoë' })], 'zoe TEXT', 'best')
  expect(ids(found)).toEqual(['é'])
})

test('later comments join, and what is left to ask for moves', () => {
  const now = { comments: [comment('a', { more: { count: 3, cursor: 'x,y,z' } })], cursor: 'p2' }
  const more = withPage(now, { comments: [comment('a1', { parentId: 'a' }), comment('a')], cursor: 'z' }, 'a')
  expect(more.comments.map(({ id }) => id)).toEqual(['a', 'a1'])
  expect(more.comments[0]?.more).toEqual({ count: 1, cursor: 'z' })
  expect(more.cursor).toBe('p2')
  expect(withPage(more, { comments: [], cursor: null }, null).cursor).toBeNull()
})

const thread = (key: string, change: Partial<Thread>): Thread => ({
  key,
  source: 'lobsters',
  id: key,
  kind: 'thread',
  title: key,
  url: 'https://lobste.rs/s/x',
  place: '',
  author: '',
  at: 0,
  score: 10,
  comments: 10,
  about: 'own',
  ...change,
})

test('threads stand by size, age and what they are about, each once, silent ones last', () => {
  const day = 86_400_000
  const now = 400 * day
  const ranked = rankThreads(
    [
      thread('silent', { comments: 0, score: 900, at: now }),
      thread('small new', { comments: 8, at: now }),
      thread('large new', { comments: 300, at: now }),
      thread('large old', { comments: 300, at: 0 }),
      thread('elsewhere', { comments: 8, at: now, about: 'other' }),
      thread('large new', { comments: 300, at: now }),
    ],
    'own',
    now,
  )
  expect(ranked.map(({ key }) => key)).toEqual(['large new', 'small new', 'elsewhere', 'large old', 'silent'])
})

test('quotes long enough to be found are taken from blocks and from between marks', () => {
  const quotes = quotesOf({
    blocks: [
      { kind: 'quote', spans: ['The bridge opened to traffic on Monday.'] },
      { kind: 'text', spans: ['They write “the repairs cost 80 million in all” and "short".'] },
      { kind: 'code', spans: ['"this is code and no quotation of anything"'] },
    ],
  })
  expect(quotes).toEqual(['The bridge opened to traffic on Monday.', 'the repairs cost 80 million in all'])
})

test('a comment speaks of the takeaway whose words it holds, or of none', () => {
  const find = takeawayFinder(sampleBrief)
  const about = (text: string) => find({ blocks: [{ kind: 'text', spans: [text] }] })
  expect(about('80 million for repairs is a lot, who pays?')).toBe(1)
  expect(about('Why are lorries still banned? Our lorries need that route.')).toBe(2)
  expect(about('First! Nice weather today, and my cat agrees.')).toBeNull()
})

test('links that begin a thread carry address and title, whatever is in them', () => {
  const links = shareLinks('https://a.example/?x=1&y=2#z', 'A & B: "C"', DEFAULT_CONVERSATION)
  expect(links.map(({ source }) => source)).toEqual([
    'hacker-news',
    'reddit',
    'lobsters',
    'bluesky',
    'mastodon',
  ])
  for (const { href } of links) {
    expect(href).toMatch(/^https:\/\//)
    expect([...new URL(href).searchParams.values()].join(' ')).toContain('A & B: "C"')
  }
  expect(new URL(links[0]?.href ?? '').searchParams.get('u')).toBe('https://a.example/?x=1&y=2#z')
})

test('a comment is copied with its link in every form, and no markup comes through', () => {
  const one = comment('a', {
    author: '<b>x</b>',
    blocks: [
      { kind: 'quote', spans: ['said'] },
      { kind: 'text', spans: ['<img src=x onerror=y> *and*'] },
    ],
  })
  expect(copiedComment(one, 'Lobsters', 'plain').text).toBe(
    '> said\n\n<img src=x onerror=y> *and*\n\n<b>x</b>, Lobsters: https://source.example/a',
  )
  expect(copiedComment(one, 'Lobsters', 'rich').html).not.toMatch(/<img|<b>/)
  expect(copiedComment(one, 'Lobsters', 'markdown').text).toContain('\\<img')
})

test('the addresses of a story: canonical first, each once, newest coverage, tracking gone, five at most', () => {
  const coverage = Array.from({ length: 9 }, (_, i) => ({
    title: `${i}`,
    url: `https://outlet${i}.example/a`,
    publisher: 'x',
    publishedAt: `2026-03-0${i + 1}`,
  }))
  const page = {
    url: 'https://m.news.example/bridge-open-again/amp/?utm_source=x#top',
    otherAddresses: ['https://news.example/bridge-open-again'],
  }
  const found = storyAddresses({ ...sampleBrief, coverage }, page)
  expect(found.map(({ url }) => url)).toEqual([
    'https://news.example/bridge-open-again',
    'https://outlet8.example/a',
    'https://outlet7.example/a',
    'https://outlet6.example/a',
    'https://outlet5.example/a',
  ])
  expect(storyAddresses({ ...sampleBrief, coverage: [] }, page).map(({ url }) => url)).toEqual([
    'https://news.example/bridge-open-again',
    'https://m.news.example/bridge-open-again/amp/',
  ])
})

test.each([
  'http://localhost:8080/a',
  'http://intranet/a',
  'http://192.168.0.3/a',
  'https://user:pw@a.example/b',
])('an address such as %s is told to nobody', (url) => {
  const story = { ...sampleBrief.story, url }
  expect(storyAddresses({ story, coverage: [] }, null)).toEqual([])
})
