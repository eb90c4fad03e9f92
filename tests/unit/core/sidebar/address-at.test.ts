import { expect, it } from 'vitest'
import { addressAt } from '../../../../core/sidebar/address-at'

const FRAGMENT = '#:~:text=the%20boat'

it.each([
  ['https://a.example/b', FRAGMENT, 'https://a.example/b#:~:text=the%20boat'],
  ['https://a.example/b?c=1#comments', FRAGMENT, 'https://a.example/b?c=1#:~:text=the%20boat'],
  ['https://a.example/#/story/1', FRAGMENT, 'https://a.example/#/story/1:~:text=the%20boat'],
  ['https://a.example/#!story', null, 'https://a.example/#!story'],
  ['https://a.example/b#comments', null, 'https://a.example/b'],
])('leads from %s with %s to %s', (page, fragment, address) => {
  expect(addressAt(page, fragment)).toBe(address)
})
