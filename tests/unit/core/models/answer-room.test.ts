import { expect, test } from 'vitest'
import { answerRoom } from '../../../../core/models/answer-room'

test.each([
  ['gpt-4o-mini', 100_000, 2_500],
  ['llama-3.3-70b-versatile', 32_768, 2_500],
  ['small', 8_192, 2_048],
  ['small', 2_000, 700],
  ['openai/gpt-oss-120b', 131_072, 6_500],
  ['deepseek-r1:8b', 8_192, 4_096],
  ['gemini-2.5-flash', 100_000, 6_500],
  ['magistral-small-latest', 32_768, 6_500],
  ['qwen3:4b', 8_192, 4_096],
  ['o4-mini', 100_000, 6_500],
])('%s with a window of %i may answer %i tokens', (model, window, room) => {
  expect(answerRoom(window, model, false)).toBe(room)
})

test('an answer that was cut off has more room the second time', () => {
  expect(answerRoom(32_768, 'small', true)).toBe(10_000)
  expect(answerRoom(4_096, 'small', true)).toBe(2_048)
})
