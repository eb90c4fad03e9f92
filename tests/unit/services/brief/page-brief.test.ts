import { expect, test } from 'vitest'
import { parseBrief } from '../../../../core/brief/brief'
import { pageBrief } from '../../../../services/brief/page-brief'
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
