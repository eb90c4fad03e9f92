import { expect, test } from 'vitest'
import { forest, rowsFound, rowsOf } from '../../../../core/conversation/arrange'
import type { Comment } from '../../../../core/conversation/conversation'
import { sampleComment as comment } from '../../support/sample-comment'

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
