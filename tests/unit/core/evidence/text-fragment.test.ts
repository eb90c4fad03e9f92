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

  it('works for passages of an article', () => {
    expect(passageFragment(articleOf(FERRY), { paragraph: 4, start: 58, end: 112 })).toMatch(
      /^#:~:text=They%20have/,
    )
    expect(passageFragment(articleOf(FERRY), { paragraph: 40, start: 0, end: 4 })).toBeNull()
  })
})
