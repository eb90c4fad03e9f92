import type { Brief } from '../../../core/brief/brief'

/** A brief of an invented story, for tests. */
export const sampleBrief: Brief = {
  id: 'sample:harbour-bridge',
  headline: 'Harbour bridge reopens after two years of repairs',
  whyItMatters: 'Forty thousand commuters a day get back the shortest way into the city.',
  takeaways: [
    'The bridge opened to traffic on Monday.',
    'The repairs cost 80 million.',
    'Lorries stay banned.',
  ],
  analysis: ['The bridge was closed when cracks were found.', 'Ferries carried part of the traffic.'],
  story: {
    title: 'Bridge open again',
    url: 'https://news.example/bridge-open-again',
    publisher: 'Harbour News',
    publishedAt: '2026-03-02',
  },
  coverage: [],
  topics: ['Transport'],
  lang: 'en',
  createdAt: '2026-03-02',
  updatedAt: '2026-03-03',
  provenance: { kind: 'editorial', by: 'Storypulse' },
}
