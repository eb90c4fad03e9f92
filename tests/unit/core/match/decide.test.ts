import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledStories } from '../../../../assets/stories'
import type { PageCard } from '../../../../core/article/page-card'
import { type Brief, parseBrief } from '../../../../core/brief/brief'
import { decide } from '../../../../core/match/decide'
import { StoryIndex } from '../../../../core/match/story-index'
import { sampleBrief } from '../../support/sample-brief'

const story = parseBrief(bundledStories[0])
let stories: StoryIndex

beforeAll(() => {
  stories = new StoryIndex()
  stories.add(story)
  stories.add(sampleBrief)
})

const card = (title: string, paragraphs: string[], more: Partial<PageCard> = {}): PageCard => ({
  url: 'https://paper.example/some-article',
  otherAddresses: [],
  title,
  otherTitles: [],
  lang: 'en',
  paragraphs,
  ...more,
})

const ofBrief = ({ headline, whyItMatters, takeaways, analysis }: Brief): PageCard =>
  card(headline, [whyItMatters ?? '', ...takeaways, ...analysis])

describe('decide', () => {
  it('finds a brief by its own text', () => {
    expect(decide(ofBrief(story), stories, [])).toMatchObject({ kind: 'same-story', storyId: story.id })
    expect(decide(ofBrief(sampleBrief), stories, [])).toMatchObject({ storyId: sampleBrief.id })
  })

  it('finds a story by each of its addresses, in whatever form', () => {
    for (const { url } of [story.story, ...story.coverage]) {
      const tracked = `${url.replace('https://', 'http://m.')}?utm_source=mail#top`
      expect(decide(card('Anything', ['Nothing of it.'], { url: tracked }), stories, [])).toMatchObject({
        kind: 'same-page',
        storyId: story.id,
        probability: 1,
      })
    }
  })

  it('does not open on another foundation’s new director', () => {
    const page = card('Harbour Foundation appoints Ingrid Solheim as executive director', [
      'The Harbour Foundation in Bergen has appointed Ingrid Solheim as its new executive director.',
      'She will lead operations and strategy and work with the board. Her priorities are resources and partnerships with universities and industry bodies.',
      'Solheim ran the city’s libraries before. The foundation owns the old docks and rents them to small firms.',
    ])
    expect(['none', 'unsure']).toContain(decide(page, stories, []).kind)
  })

  it('does not open on another story about the same foundation', () => {
    const page = card('PyTorch 3.2 halves the wait for the compiler', [
      'The PyTorch Foundation released version 3.2 of the framework on Tuesday. The compiler now starts in half the time.',
      'Memory use on GPU accelerators falls by 12 percent, the release notes say, and 1,400 changes by 390 contributors went in.',
      'Users of vLLM get the new kernels with the next release. Support for older drivers ends.',
    ])
    expect(['none', 'unsure']).toContain(decide(page, stories, []).kind)
  })

  it.each([
    [
      'Acme joins the PyTorch Foundation as a premier member',
      'The PyTorch Foundation said on Monday that Acme has joined as a premier member and takes a seat on its governing board. Acme makes accelerators for inference. It will fund continuous integration for vLLM and DeepSpeed, two of the projects of the foundation.',
    ],
    [
      'OpenInfra Foundation to merge with Linux Foundation',
      'The OpenInfra Foundation, which Mark Collier and Jonathan Bryce built around OpenStack, is to become part of the Linux Foundation. Members voted for the step last week. Both say that open source infrastructure will gain from shared resources.',
    ],
    [
      'CNCF names new executive director at KubeCon Europe',
      'The Cloud Native Computing Foundation has a new executive director, it said at KubeCon Europe. Jonathan Bryce, who co-founded OpenStack and led the OpenInfra Foundation, takes over. He wants more resources for projects and closer collaboration on AI inference.',
    ],
  ])('does not open on “%s”', (title, text) => {
    expect(decide(card(title, [text]), stories, []).kind).not.toBe('same-story')
  })

  it('opens on a teaser of the same appointment in other words', () => {
    const page = card('Collier to lead PyTorch Foundation', [
      'Mark Collier, who started OpenStack, becomes executive director of the PyTorch Foundation, it was announced at KubeCon Europe. He succeeds Matt White, who turns to technology. Subscribe to read on.',
    ])
    expect(decide(page, stories, []).kind).toBe('same-story')
  })

  it('lets the reader’s word win', () => {
    const page = ofBrief(story)
    expect(decide(page, stories, [{ storyId: story.id, answer: 'other' }])).toEqual({ kind: 'none' })
    const other = card('Weather', ['It rains.'])
    expect(decide(other, stories, [{ storyId: story.id, answer: 'same' }])).toMatchObject({
      kind: 'same-page',
      reasons: [{ kind: 'answer' }],
    })
  })

  it('does not depend on the order of the briefs', () => {
    const turned = new StoryIndex()
    turned.add(sampleBrief)
    turned.add(story)
    expect(decide(ofBrief(story), turned, [])).toEqual(decide(ofBrief(story), stories, []))
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' })),
        (title, paragraphs) => {
          expect(decide(card(title, paragraphs), stories, []).kind).toBeTypeOf('string')
        },
      ),
    )
  })
})
