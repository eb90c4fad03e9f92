import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledStories } from '../../../../assets/stories'
import type { PageCard } from '../../../../core/article/page-card'
import { type Brief, parseBrief } from '../../../../core/brief/brief'
import { sameStory } from '../../../../core/match/same-story'
import { sampleBrief } from '../../support/sample-brief'

const story = parseBrief(bundledStories[0])
const card = (title: string, paragraphs: string[]): PageCard => ({
  url: 'https://paper.example/some-article',
  otherAddresses: [],
  title,
  otherTitles: [],
  lang: 'en',
  paragraphs,
})
const ofBrief = ({ headline, takeaways, analysis }: Brief) => card(headline, [...takeaways, ...analysis])

describe('sameStory', () => {
  it('takes a text for its own story, however its sentences are broken into paragraphs', () => {
    const { headline, takeaways, analysis } = story
    expect(sameStory(ofBrief(story), story).same).toBe(true)
    expect(sameStory(card(headline, [[...takeaways, ...analysis].join(' ')]), story).same).toBe(true)
  })

  it('takes a headline alone for its story', () => {
    expect(sameStory(card(story.headline, []), story).same).toBe(true)
    expect(sameStory(card('Harbour bridge reopens', []), sampleBrief).same).toBe(true)
  })

  it('keeps two stories apart', () => {
    expect(sameStory(ofBrief(sampleBrief), story).same).toBe(false)
    expect(sameStory(ofBrief(story), sampleBrief).same).toBe(false)
    expect(sameStory(card(sampleBrief.headline, []), story).same).toBe(false)
  })

  it('gives a probability for any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (title, paragraphs) => {
        const { probability } = sameStory(card(title, paragraphs), story)
        expect(probability >= 0 && probability <= 1).toBe(true)
      }),
    )
  })
})
