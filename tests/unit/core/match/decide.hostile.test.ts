import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { decide } from '../../../../core/match/decide'
import { StoryIndex } from '../../../../core/match/story-index'
import { sampleBrief } from '../../support/sample-brief'
import { workTime } from '../../support/work-time'

const indexOf = (all: readonly Brief[]) => {
  const index = new StoryIndex()
  for (const one of all) index.add(one)
  return index
}

describe('decide on hostile text', () => {
  const index = indexOf([sampleBrief])
  it.each([
    ['5 MB of words', 'word and more '.repeat(380_000)],
    ['5 MB of one letter', 'a'.repeat(5_000_000)],
    ['5 MB of spaces', ' '.repeat(5_000_000)],
    ['5 MB of full stops', '. '.repeat(2_500_000)],
    ['1 MB without spaces between words', '新しい大臣が就任しました'.repeat(90_000)],
    ['lone surrogates', '\ud800a\udfff '.repeat(20_000)],
    ['marks of direction', '\u202e\u2066abc\u2069\u200f '.repeat(20_000)],
    ['capitals', 'Ab Cd '.repeat(50_000)],
    ['numbers', '1,2.3 '.repeat(50_000)],
  ])('answers %s within a second of work', (_, text) => {
    const page = {
      url: 'https://a.example/x',
      otherAddresses: [],
      title: text,
      otherTitles: [text],
      lang: 'en',
      paragraphs: [text],
    }
    const time = workTime(() => expect(decide(page, index, []).kind).toBeTypeOf('string'))
    expect(time).toBeLessThan(1000)
  })
})
