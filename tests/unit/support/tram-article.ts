import type { Article } from '../../../core/article/article'
import type { Brief } from '../../../core/brief/brief'
import type { ModelAnswer } from '../../../core/models/answer-schema'

/** An article of these paragraphs. */
export function articleOf(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  return {
    url: 'https://quay.example/tram',
    title: 'New tram line opens along the quay',
    authors: ['Ines Holm'],
    site: 'Quay Post',
    publishedAt: '2026-03-05T08:00:00Z',
    lang: 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map((text) => ({ kind: 'text', text })),
    captions: [],
    reading: { words: paragraphs.join(' ').split(' ').length, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
    ...more,
  }
}

/** An invented story with names, numbers, dates and quotations. */
export const TRAM: readonly string[] = [
  'The tram line along the quay of Norrby opened on Monday, 2 March, eleven months later than planned.',
  'It cost 184.5 million crowns, of which the region of Westmark paid 40 percent, said mayor Ines Aldergren.',
  '“Nobody believed in this line but the people who ride it,” Aldergren told the council.',
  'About 12,500 passengers a day are expected, three times as many as the bus carried in 2024.',
  'The shopkeeper Tomas Reyl lost a third of his customers during the works and asks the town for 90,000 crowns.',
  'A second line to the hospital of Eastmark is to follow in 2029, if the council agrees on 14 May.',
]

export const tramArticle = articleOf(TRAM)

/** What a good model makes of it. */
export const GOOD: ModelAnswer = {
  headline: 'Tram along the quay opens late',
  whyItMatters: 'About 12,500 passengers a day are expected on the new line.',
  takeaways: [
    'The tram line along the quay of Norrby opened on 2 March.',
    'It cost 184.5 million crowns; Westmark paid 40 percent.',
    'Aldergren said that “nobody believed in this line”.',
  ],
  analysis: [
    {
      part: 'what happened',
      text: 'The line opened eleven months late. Reyl asks the town for 90,000 crowns.',
    },
    { part: 'what comes next', text: 'A second line to Eastmark is to follow in 2029.' },
  ],
}

/** The brief made of the article on this machine. */
export const frame: Brief = {
  id: 'page:tram',
  headline: 'New tram line opens along the quay',
  takeaways: ['The tram line along the quay of Norrby opened on Monday, 2 March.'],
  analysis: [],
  story: {
    title: 'New tram line opens along the quay',
    url: 'https://quay.example/tram',
    publisher: 'Quay Post',
  },
  coverage: [],
  topics: [],
  lang: 'en',
  createdAt: '2026-03-05T09:00:00Z',
  updatedAt: '2026-03-05T09:00:00Z',
  provenance: { kind: 'extractive', by: 'Storypulse' },
}
