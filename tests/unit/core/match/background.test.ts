import { afterEach, expect, test } from 'vitest'
import { BACKGROUND_SIZE, backgroundCount, useBackground } from '../../../../core/match/background'
import shipped from '../../../../core/match/background.gen.json'
import { hash32 } from '../../../../core/text/hash'
import { backgroundTable } from '../../../../scripts/train-match/background'

afterEach(() => useBackground(shipped))

test('another table takes the place of the shipped one', () => {
  expect(BACKGROUND_SIZE).toBe(shipped.articles)
  useBackground(backgroundTable(['A ferry waits.', 'The ferry leaves.', 'A bridge.'], 10))
  expect(BACKGROUND_SIZE).toBe(3)
  expect(backgroundCount(hash32('ferri'))).toBe(2)
  expect(backgroundCount(hash32('bridg'))).toBe(0)
})
