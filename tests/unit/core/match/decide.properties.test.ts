import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Newsroom } from '../../../../bench/match/generated'
import type { PageCard } from '../../../../core/article/page-card'
import { extractBrief } from '../../../../core/brief/extract/extract-brief'
import { decide } from '../../../../core/match/decide'
import { StoryIndex } from '../../../../core/match/story-index'

const pageOf = (title: string, paragraphs: string[]): PageCard => ({
  url: 'https://other.example/page',
  otherAddresses: [],
  title,
  otherTitles: [],
  lang: '',
  paragraphs,
})

/** Articles in the words of several scripts. */
const WORDS = [
  'harbour council tram Solheim ferry vote budget Bergen strike library Oslo museum fire 12 million school bridge storm nurse court',
  'Hafen Rat Straßenbahn Abstimmung Haushalt Streik Bücherei Brücke Sturm Gericht Minister Zeitung Kanal Messe 40 Prozent Bürger',
  'порт совет трамвай паром выборы бюджет Берген забастовка библиотека музей пожар школа мост буря суд министр газета',
  'ميناء مجلس ترام تصويت ميزانية إضراب مكتبة متحف حريق مدرسة جسر عاصفة محكمة وزير صحيفة قناة',
  '港口 理事会 电车 投票 预算 罢工 图书馆 博物馆 火灾 学校 桥梁 风暴 法院 部长 报纸 运河',
].map((words) => words.split(' '))

const article = fc.constantFrom(...WORDS).chain((words) => {
  const sentence = fc.shuffledSubarray(words, { minLength: 7 }).map((chosen) => `${chosen.join(' ')}.`)
  return fc.record({
    title: fc.shuffledSubarray(words, { minLength: 5, maxLength: 10 }).map((chosen) => chosen.join(' ')),
    paragraphs: fc.array(sentence, { minLength: 4, maxLength: 12 }),
  })
})

describe('a brief', () => {
  it('is found by the text it was made from, whatever else is stored', () => {
    const newsroom = new Newsroom(7)
    const stories = new StoryIndex()
    for (let number = 0; number < 30; number++) stories.add(newsroom.brief(number))
    fc.assert(
      fc.property(article, ({ title, paragraphs }) => {
        stories.add(
          extractBrief({
            id: 'own',
            title,
            paragraphs,
            url: 'https://news.example/own',
            publisher: 'Example',
            lang: '',
            now: '2026-01-01T00:00:00Z',
          }),
        )
        expect(decide(pageOf(title, paragraphs), stories, [])).toMatchObject({
          kind: 'same-story',
          storyId: 'own',
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the probability of a decision', () => {
  it('stays between 0 and 1 for any two texts', () => {
    const newsroom = new Newsroom(3)
    const stories = new StoryIndex()
    for (let number = 0; number < 20; number++) stories.add(newsroom.brief(number))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' })),
        (title, paragraphs) => {
          const decision = decide(pageOf(title, paragraphs), stories, [])
          if (decision.kind === 'none') return
          expect(decision.probability).toBeGreaterThanOrEqual(0)
          expect(decision.probability).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 60 },
    )
  })
})
