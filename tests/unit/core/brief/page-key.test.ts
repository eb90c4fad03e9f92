import { expect, test } from 'vitest'
import { contentHash, pageKey } from '../../../../core/brief/page-key'
import { sampleArticle } from '../../support/sample-article'

test('a page has one key under all its addresses, and another hash when its text changes', () => {
  expect(pageKey('https://www.news.example/a-b?utm_source=x')).toBe(pageKey('http://news.example/a-b/'))
  const [first, ...others] = sampleArticle.paragraphs
  const changed = { ...sampleArticle, paragraphs: [{ kind: 'text' as const, text: 'New.' }, ...others] }
  expect(first).toBeDefined()
  expect(contentHash(changed)).not.toBe(contentHash(sampleArticle))
  expect(contentHash({ ...sampleArticle, captions: ['A tram'] })).toBe(contentHash(sampleArticle))
})
