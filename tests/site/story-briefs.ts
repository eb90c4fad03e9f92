import type { Brief } from '../../core/brief/brief'

const base = {
  coverage: [],
  lang: 'en',
  createdAt: '2026-03-02',
  provenance: { kind: 'feed' as const, by: 'Night Wire' },
}

/** Three invented stories of different makers and days. */
export const storyBriefs: readonly [Brief, Brief, Brief] = [
  {
    ...base,
    id: 'night-wire:comet',
    headline: 'Observatory on the ridge finds a comet of ice',
    whyItMatters: 'It passes closer than any seen in forty years.',
    takeaways: ['The comet was seen on four nights.', 'It will be visible in May.'],
    analysis: ['Two amateurs had reported it before.'],
    story: {
      title: 'A comet of ice',
      url: 'https://sky.example/comet',
      publisher: 'Sky Letter',
      publishedAt: '2026-03-01',
    },
    topics: ['Space'],
    updatedAt: '2026-03-05',
  },
  {
    ...base,
    id: 'tide:mill',
    headline: 'Tide mill grinds again after ninety years',
    takeaways: ['Volunteers rebuilt the wheel.', 'The first flour is sold on Saturday.'],
    analysis: [],
    story: {
      title: 'The wheel turns',
      url: 'https://tide.example/mill',
      publisher: 'Tide Paper',
    },
    coverage: [
      { title: 'Old mill, new flour', url: 'https://courier.example/mill', publisher: 'The Courier' },
    ],
    topics: ['Crafts'],
    updatedAt: '2026-03-04T09:30:00Z',
    provenance: { kind: 'publisher', by: 'Tide Paper' },
  },
  {
    ...base,
    id: 'night-wire:strike',
    headline: 'Ferry crews end their strike with a vote at dawn',
    takeaways: ['Two thirds voted for the offer.', 'Ferries sail again from noon.'],
    analysis: ['The offer raises pay by six in a hundred over two years.'],
    story: {
      title: 'Strike over',
      url: 'https://ferries.example/strike-over',
      publisher: 'Harbour News',
      publishedAt: '2026-03-02',
    },
    topics: ['Work', 'Transport'],
    updatedAt: '2026-03-03',
  },
]
