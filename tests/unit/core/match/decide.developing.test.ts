import { describe, expect, it } from 'vitest'
import { bundledStories } from '../../../../assets/stories'
import type { PageCard } from '../../../../core/article/page-card'
import { type Brief, parseBrief } from '../../../../core/brief/brief'
import { decide } from '../../../../core/match/decide'
import { StoryIndex } from '../../../../core/match/story-index'
import { sampleBrief } from '../../support/sample-brief'

const story = parseBrief(bundledStories[0])

function kindOf(brief: Brief, page: Partial<PageCard>): string {
  const stories = new StoryIndex()
  stories.add(brief)
  stories.add(sampleBrief)
  const card: PageCard = {
    url: 'https://paper.example/some-article',
    otherAddresses: [],
    title: '',
    otherTitles: [],
    lang: 'en',
    paragraphs: [],
    ...page,
  }
  return decide(card, stories, []).kind
}

const fire: Brief = {
  ...sampleBrief,
  id: 'sample:mill-fire',
  headline: 'Fire destroys the Torvik paper mill; director Ingrid Solheim promises jobs will stay',
  whyItMatters: 'The mill employs 430 people, a third of the town.',
  takeaways: [
    'The fire broke out on Sunday night in the pulp store of the Torvik mill.',
    'Nobody was hurt; 60 workers of the night shift left in time.',
    'Director Ingrid Solheim says that all 430 jobs will stay while the mill is rebuilt.',
  ],
  analysis: ['The Torvik mill was founded in 1911 and was bought by the Halden group four years ago.'],
  story: {
    title: 'Torvik mill burns down',
    url: 'https://harbour.example/torvik-mill-burns-down',
    publisher: 'Harbour News',
    publishedAt: '2026-03-02',
  },
}

const sameDay: Partial<PageCard> = {
  title: 'Torvik paper mill in ruins after night of fire',
  publishedAt: '2026-03-02',
  paragraphs: [
    'The Torvik paper mill burnt down on Sunday night. The 60 workers of the night shift got out of the pulp store, where the fire began, and nobody was hurt.',
    'Ingrid Solheim, director of the mill, said all 430 jobs would stay. The mill, founded in 1911, belongs to the Halden group.',
  ],
}

const weeksLater: Partial<PageCard> = {
  title: 'Ingrid Solheim leaves Torvik mill for the ministry of trade',
  publishedAt: '2026-05-11',
  paragraphs: [
    'Ingrid Solheim, director of the Torvik mill, becomes state secretary in the ministry of trade. The Halden group names a successor in June.',
    'Solheim led the mill for six years. She will work on the new law on forest exports, the ministry said.',
  ],
}

describe('a developing story', () => {
  it('is known on the day', () => {
    expect(kindOf(fire, sameDay)).toBe('same-story')
  })

  it('is another story when the same people are in the news weeks later', () => {
    expect(['none', 'unsure']).toContain(kindOf(fire, weeksLater))
  })

  it('goes on where an updated brief of the same id tells the follow-up', () => {
    const updated: Brief = {
      ...fire,
      headline: 'After the fire: Torvik mill director Ingrid Solheim goes to the ministry of trade',
      takeaways: [
        'Ingrid Solheim leaves the Torvik mill and becomes state secretary in the ministry of trade.',
        'The Halden group names a successor in June.',
        ...fire.takeaways,
      ],
      coverage: [
        {
          title: 'Solheim leaves Torvik mill for the ministry',
          url: 'https://harbour.example/solheim-leaves',
          publisher: 'Harbour News',
          publishedAt: '2026-05-11',
        },
      ],
      updatedAt: '2026-05-11',
    }
    expect(kindOf(updated, weeksLater)).toBe('same-story')
    expect(kindOf(updated, sameDay)).toBe('same-story')
  })
})

describe('a page in another language than the brief', () => {
  const spanish: Partial<PageCard> = {
    lang: 'es',
    title: 'La PyTorch Foundation nombra a Mark Collier director ejecutivo',
    publishedAt: '2026-04-03',
    paragraphs: [
      'La PyTorch Foundation, parte de la Linux Foundation, anunció que Mark Collier será su director ejecutivo. Matt White pasa a ser director de tecnología.',
      'Collier trabajó antes en OpenStack y en la OpenInfra Foundation.',
    ],
  }
  const german: Partial<PageCard> = {
    lang: 'de',
    title: 'Mark Collier soll die PyTorch Foundation führen',
    paragraphs: [
      'Die PyTorch Foundation hat auf der KubeCon einen neuen Geschäftsführer vorgestellt: Mark Collier, der zuvor OpenStack und die OpenInfra Foundation aufgebaut hat.',
      'Collier will mehr Geld für die Projekte und eine engere Zusammenarbeit, etwa mit vLLM und der Agentic AI Foundation.',
    ],
  }

  it('is asked about where the names agree, with the names as reason', () => {
    expect(kindOf(story, spanish)).toBe('unsure')
    expect(kindOf(story, german)).toBe('unsure')
  })

  it('is left alone where others are named', () => {
    const other: Partial<PageCard> = {
      lang: 'es',
      title: 'La Fundación del Puerto nombra a Ingrid Solheim directora ejecutiva',
      paragraphs: [
        'La Fundación del Puerto de Bergen anunció que Ingrid Solheim será su directora ejecutiva.',
      ],
    }
    expect(kindOf(story, other)).toBe('none')
  })

  it('is left alone weeks later', () => {
    const dated: Brief = { ...story, story: { ...story.story, publishedAt: '2026-04-02' } }
    expect(kindOf(dated, spanish)).toBe('unsure')
    expect(kindOf(dated, { ...spanish, publishedAt: '2026-05-02' })).toBe('none')
  })
})
