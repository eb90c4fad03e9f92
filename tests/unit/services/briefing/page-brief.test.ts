import { expect, test } from 'vitest'
import { parseBrief } from '../../../../core/brief/brief'
import { makeRecord } from '../../../../services/briefing/make-record'
import { pageBrief } from '../../../../services/briefing/page-brief'
import { briefId, contentHash, pageKey } from '../../../../services/briefing/page-key'
import { briefArticle, sampleArticle } from '../../support/sample-article'

const made = { id: 'saved:1', now: '2026-02-04T08:00:00.000Z' }

test('a brief of another page is taken as it stands, with the other page as its story', () => {
  const { brief, passages } = pageBrief(briefArticle, made) ?? {}
  expect(brief).toMatchObject({
    id: 'saved:1',
    whyItMatters: 'It is the first tram the state pays for since 1990.',
    takeaways: briefArticle.brief?.takeaways,
    analysis: briefArticle.brief?.analysis,
    story: {
      title: 'Brekke decides on its tram after a long debate',
      url: 'https://courier.example/brekke-decides-on-its-tram',
      publisher: 'courier.example',
    },
    provenance: { kind: 'publisher', by: 'The Digest', url: briefArticle.url },
  })
  expect(parseBrief(brief)).toEqual(brief)
  expect(passages?.takeaways).toEqual([
    { paragraph: 1, start: 0, end: briefArticle.paragraphs[1]?.text.length },
    null,
  ])
})

test('a link that only says where it leads lends no title', () => {
  const brief = briefArticle.brief && {
    ...briefArticle.brief,
    original: { url: 'https://courier.example/tram', title: 'Source' },
  }
  expect(pageBrief({ ...briefArticle, brief }, made)?.brief.story.title).toBe(sampleArticle.title)
})

test('what does not fit a brief is none', () => {
  const brief = briefArticle.brief && { ...briefArticle.brief, takeaways: ['x'.repeat(2000)] }
  expect(pageBrief({ ...briefArticle, brief }, made)).toBeNull()
  expect(pageBrief(sampleArticle, made)).toBeNull()
})

test('what is made of a page says how much of it was read', () => {
  const record = makeRecord({ ...sampleArticle, reading: { words: 115, cut: 'paywall' } })
  expect(record).toMatchObject({ isOfOther: false, paragraphs: 7, reading: { cut: 'paywall' } })
  expect(record.brief).toMatchObject({
    id: briefId('page', sampleArticle.url),
    story: { url: sampleArticle.url },
  })
  expect(record.brief.provenance.kind).toBe('extractive')
  expect(makeRecord(briefArticle)).toMatchObject({
    isOfOther: true,
    brief: { id: briefId('saved', briefArticle.url) },
  })
})

test('too little text is no brief', () => {
  const short = { ...sampleArticle, reading: { words: 12, cut: null } }
  expect(() => makeRecord(short)).toThrow(expect.objectContaining({ name: 'TooLittleTextError' }))
})

test('a page has one key under all its addresses, and another hash when its text changes', () => {
  expect(pageKey('https://www.news.example/a-b?utm_source=x')).toBe(pageKey('http://news.example/a-b/'))
  const [first, ...others] = sampleArticle.paragraphs
  const changed = { ...sampleArticle, paragraphs: [{ kind: 'text' as const, text: 'New.' }, ...others] }
  expect(first).toBeDefined()
  expect(contentHash(changed)).not.toBe(contentHash(sampleArticle))
  expect(contentHash({ ...sampleArticle, captions: ['A tram'] })).toBe(contentHash(sampleArticle))
})
