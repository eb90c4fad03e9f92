import { expect, test } from 'vitest'
import { withPage } from '../../../../core/conversation/merge'
import { sampleComment as comment } from '../../support/sample-comment'

test('later comments join, and what is left to ask for moves', () => {
  const now = { comments: [comment('a', { more: { count: 3, cursor: 'x,y,z' } })], cursor: 'p2' }
  const more = withPage(now, { comments: [comment('a1', { parentId: 'a' }), comment('a')], cursor: 'z' }, 'a')
  expect(more.comments.map(({ id }) => id)).toEqual(['a', 'a1'])
  expect(more.comments[0]?.more).toEqual({ count: 1, cursor: 'z' })
  expect(more.cursor).toBe('p2')
  expect(withPage(more, { comments: [], cursor: null }, null).cursor).toBeNull()
})

test('a page that brings nothing new ends the thread, or the answers to a comment', () => {
  const now = { comments: [comment('a', { more: { count: 3, cursor: 'x' } }), comment('b')], cursor: 'p2' }
  const same = [comment('a'), comment('b')]
  expect(withPage(now, { comments: same, cursor: 'p3' }, null)).toMatchObject({ cursor: null })
  expect(withPage(now, { comments: same, cursor: 'y' }, 'a').comments[0]?.more).toBeNull()
  expect(withPage(now, { comments: [], cursor: 'p3' }, null).cursor).toBe('p3')
})
