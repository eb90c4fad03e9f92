import { expect, test } from 'vitest'
import { whereOf } from '../../../../controllers/library/where'

test.each([
  ['', { page: 'list' }],
  ['#keeping', { page: 'keeping' }],
  ['#story=night-wire%3Acomet', { page: 'story', id: 'night-wire:comet' }],
  ['#story=', { page: 'list' }],
  ['#story=%E0%A4%A', { page: 'list' }],
  ['#anything', { page: 'list' }],
])('the fragment “%s” leads to its page, and what is none of ours to the list', (fragment, where) => {
  expect(whereOf(fragment)).toEqual(where)
})
