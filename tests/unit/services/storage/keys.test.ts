import { expect, test } from 'vitest'
import { tabOfKey } from '../../../../services/storage/keys'

test('a name tells its tab', () => {
  expect(tabOfKey('tab:7')).toBe(7)
  expect(tabOfKey('conversation:12:hacker-news:9')).toBe(12)
  expect(tabOfKey('private-answers')).toBeNull()
  expect(tabOfKey('conversation:7up')).toBeNull()
})
