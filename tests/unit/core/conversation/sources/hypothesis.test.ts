import { expect, test } from 'vitest'
import { hypothesis } from '../../../../../core/conversation/sources/hypothesis'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking } from '../../../support/asked-source'

test('one request for all addresses; passages are quotes, answers hang below', async () => {
  const notes = [
    { id: 'n1', by: 'ann', text: 'Really?', quote: 'The bridge opened on Monday' },
    { id: 'n2', by: 'ben', text: 'Yes', to: 'n1' },
  ]
  const it = asking(hypothesis, () => answers.hypothesisSearch(notes))
  const { threads, pages } = await it.find()
  expect(it.requests).toHaveLength(1)
  expect(it.requests[0]?.query.uri).toEqual(ADDRESSES.map(({ url }) => url))
  expect(threads).toMatchObject([{ kind: 'posts', comments: 2 }])
  expect(pages['hypothesis:notes']?.comments[0]?.blocks[0]).toEqual({
    kind: 'quote',
    spans: ['The bridge opened on Monday'],
  })
  expect(pages['hypothesis:notes']?.comments[1]?.parentId).toBe('n1')
})
