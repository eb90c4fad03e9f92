import { describe, expect, it } from 'vitest'
import { fragmentText, passageFragment, textFragment } from '../../../../core/evidence/text-fragment'
import { articleOf, FERRY } from '../../support/evidence-pages'

const fragment = (source: string, wanted: string, from = 0) => {
  const start = source.indexOf(wanted, from)
  return textFragment(fragmentText(source), start, start + wanted.length)
}

describe('textFragment', () => {
  it('names a short stretch whole and a long one by its ends', () => {
    expect(fragment('One day the old pier broke. It was late.', 'the old pier broke.')).toBe(
      '#:~:text=the%20old%20pier%20broke',
    )
    const [, , third = ''] = FERRY
    expect(fragment(FERRY.join('\n'), third)).toBe('#:~:text=Council%20leader%20Ingrid,twice%20last%20year')
  })

  it('adds context where the words alone do not tell', () => {
    const source = 'In March the boat came back. In June the boat came back. All was well.'
    expect(fragment(source, 'the boat came back', 30)).toBe('#:~:text=June-,the%20boat%20came%20back')
  })

  it('gives none where nothing tells two stretches apart', () => {
    expect(fragment('The boat came back.\nThe boat came back.', 'The boat came back', 5)).toBeNull()
  })

  it('encodes what has a meaning in a directive', () => {
    expect(fragment('A so-called pier, old & grey, fell.', 'so-called pier, old & grey')).toBe(
      '#:~:text=so%2Dcalled%20pier%2C%20old%20%26%20grey',
    )
    expect(fragment('It fell \ud800 today at noon.', 'fell \ud800 today')).toBeNull()
  })

  it('finds no stretch inside of longer words', () => {
    expect(fragment('Overcharging the cargo. Charging the car is slow.', 'Charging the car')).toBe(
      '#:~:text=Charging%20the%20car',
    )
  })

  it.each([
    'The builder doesn’t know who ordered the clay, and the town’s engineers said they couldn’t tell.',
    "Harbour.example's owner won't sell, she said, because rock'n'roll nights pay for the O'Neills' roof.",
    'La ministre n’a pas voulu répondre à ceux qui l’attendaient devant l’hôtel aujourd’hui.',
    'Some 1,600 of the_old piers cost 3.5 million, at 10:30 on the 4th of May nobody’d paid.',
    '橋は来年の春までに直される予定だと市長は月曜日の会議で述べた。',
  ])('never begins or ends within a word: %s', (sentence) => {
    const edges = new Set([sentence.length])
    for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'word' }).segment(sentence))
      edges.add(index).add(index + segment.length)
    const made = fragment(`First line.\n${sentence}\nLast line.`, sentence) ?? ''
    const parts = made.replace('#:~:text=', '').split(',').map(decodeURIComponent)
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) {
      const at = sentence.indexOf(part.replace(/^-|-$/g, ''))
      expect(at, part).toBeGreaterThanOrEqual(0)
      expect([edges.has(at), edges.has(at + part.length)], part).toEqual([true, true])
    }
  })

  it('names no half word as context beside a long line', () => {
    const line = `${'Ebb and flow of the tide went on. '.repeat(20)}The pier’s keeper didn’t see it. ${'It went on and on there. '.repeat(20)}`
    const made = fragment(line, 'It went on and on there.', 900)
    const context = decodeURIComponent(made ?? '').match(/text=(.+?)-,/)?.[1] ?? 'on'
    expect(line).toMatch(new RegExp(`(?:^|[\\s])${context.slice(0, 4)}`))
  })

  it('works for passages of an article', () => {
    expect(passageFragment(articleOf(FERRY), { paragraph: 4, start: 58, end: 112 })).toMatch(
      /^#:~:text=They%20have/,
    )
    expect(passageFragment(articleOf(FERRY), { paragraph: 40, start: 0, end: 4 })).toBeNull()
  })
})
