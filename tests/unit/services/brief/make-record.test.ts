import { expect, test } from 'vitest'
import { briefId } from '../../../../core/brief/page-key'
import { makeRecord } from '../../../../services/brief/make-record'
import { briefArticle, sampleArticle } from '../../support/sample-article'

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
