import type { Article, Paragraph } from '../../../core/article/article'

/** An article of these paragraphs; a text that begins with `# ` is a heading. */
export function articleOf(texts: readonly string[], more: Partial<Article> = {}): Article {
  const paragraphs: Paragraph[] = texts.map((text) =>
    text.startsWith('# ') ? { kind: 'heading', level: 2, text: text.slice(2) } : { kind: 'text', text },
  )
  return {
    url: 'https://news.example/story',
    title: '',
    authors: [],
    site: 'News',
    lang: 'en',
    direction: 'ltr',
    paragraphs,
    captions: [],
    reading: { words: 0, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
    ...more,
  }
}

/** An invented story about a ferry. */
export const FERRY = [
  'The ferry between Skarvik and the island of Holm will stop running at the end of October, the county council decided on Tuesday.',
  'About 30 to 40 people use the boat each day in winter, according to figures that the harbour office published in March 2025.',
  'Council leader Ingrid Solberg said the vessel had become too costly to repair. Its engine failed twice last year.',
  '# What the islanders say',
  'Families on Holm fear that the school will close as well. They have collected 1,200 signatures against the plan.',
  'A smaller boat, rented from a company in Bergvik, could serve the island from May 12, but the council has set no money aside.',
  'Weather on the sound is rough, and the old pier was damaged by a storm in January.',
]
