import { describe, expect, it } from 'vitest'
import { isAmong, lineLikeness, lineWords } from '../../../../scripts/eval/line-match'

const LINE = lineWords('The council voted on Tuesday to close the old harbour road.')

describe('lineLikeness', () => {
  it('takes a line for the sentence it was cut from, whatever its marks', () => {
    expect(
      lineLikeness(LINE, lineWords('“The council voted on Tuesday to close the old harbour road”, it said.')),
    ).toBe(1)
  })
  it('wants the words in their order', () => {
    expect(lineLikeness(LINE, [...LINE].reverse())).toBe(0)
  })
  it('takes lines without a common word for two, and an empty one for none', () => {
    expect(isAmong(LINE, [lineWords('Engineers had warned for years.'), []])).toBe(false)
  })
  it('reads scripts without spaces sign by sign', () => {
    expect(
      lineLikeness(lineWords('港の道路は閉鎖された'), lineWords('市は港の道路は閉鎖されたと発表した')),
    ).toBe(1)
  })
})
