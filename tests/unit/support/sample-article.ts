import type { Article } from '../../../core/article/article'

const SENTENCES = [
  'The council of Brekke decided on Monday to lay a tram line from the harbour to the hospital.',
  'The line costs 212 million and is to carry 9,000 people a day from the autumn of 2029.',
  'It replaces two bus lines that were late on every third ride last year, the operator says.',
  'The tram was torn out in 1958, when the city made room for cars on the bridge.',
  'Shopkeepers on the bridge fear three years of dust and have asked for a fund of 4 million.',
  'The engineers will begin with the bridge in March, because its joints have to be renewed anyway.',
  'The state pays half of the cost, provided that the work is let before the end of the year.',
]

/** An article of an invented city. */
export const sampleArticle: Article = {
  url: 'https://news.example/brekke-gets-its-tram-back',
  title: 'Brekke gets its tram back after seventy years',
  authors: ['Signe Aas'],
  site: 'Brekke News',
  publishedAt: '2026-02-03',
  lang: 'en',
  direction: 'ltr',
  paragraphs: SENTENCES.map((text) => ({ kind: 'text', text })),
  captions: [],
  reading: { words: 115, cut: null },
  keyPoints: null,
  whyItMatters: null,
  brief: null,
}

/** The same page as a brief of another one. */
export const briefArticle: Article = {
  ...sampleArticle,
  url: 'https://digest.example/brekke-tram',
  site: 'The Digest',
  brief: {
    headline: 'Brekke gets its tram back after seventy years',
    whyItMatters: 'It is the first tram the state pays for since 1990.',
    takeaways: [
      'The line costs 212 million and is to carry 9,000 people a day from the autumn of 2029.',
      'Work begins with the bridge in March.',
    ],
    analysis: ['The tram was torn out in 1958, when the city made room for cars on the bridge.'],
    original: {
      url: 'https://courier.example/brekke-decides-on-its-tram',
      title: 'Brekke decides on its tram after a long debate',
    },
  },
}
