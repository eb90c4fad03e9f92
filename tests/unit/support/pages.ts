import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledStories } from '../../../assets/stories'
import type { Article } from '../../../core/article/article'
import type { GateReport } from '../../../core/article/page-card'
import { parseBrief } from '../../../core/brief/brief'

const [bundled] = bundledStories

/** The story that comes with the extension. */
export const story = parseBrief(bundled)

const textOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, '../../site/texts', `${name}.html`), 'utf8')
    .split('</p>')
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').trim())
    .filter((paragraph) => paragraph !== '')

const card = (url: string, title: string, paragraphs: string[]): GateReport => ({
  card: { url, otherAddresses: [], title, otherTitles: [], lang: 'en', paragraphs: paragraphs.slice(0, 6) },
})

/** Addresses of the sample pages, each on a site of its own. */
export const AT = {
  /** The bundled story's own page. */
  story: story.story.url,
  /** It tells the same story. */
  retold: 'https://kernel-gazette.example/former-openstack-founder-to-run-pytorch-foundation',
  /** It may tell the same story. */
  unsure: 'https://open-desk.example/opinion/the-pytorch-foundation-and-the-art-of-counting',
  /** No story of it is known. */
  unknown: 'https://news.example/brekke-gets-its-tram-back',
  other: 'https://bergen-post.example/night-buses-end-in-orlund-this-spring',
  mail: 'https://mail.google.com/mail/u/0/',
} as const

export type SamplePage = keyof typeof AT

/** What the gate finds on the sample pages. */
export const FOUND: Record<SamplePage, GateReport> = {
  story: card(AT.story, story.story.title, story.takeaways),
  retold: card(AT.retold, 'Former OpenStack founder Collier to run PyTorch Foundation', textOf('wire')),
  unsure: card(AT.unsure, 'The PyTorch Foundation and the art of counting', textOf('column')),
  unknown: card(AT.unknown, 'Brekke gets its tram back after seventy years', textOf('tide-mill')),
  other: card(AT.other, 'Night buses end in Orlund this spring', textOf('night-bus')),
  mail: { notArticle: 'private page' },
}

/** What the reader finds on a page: its text in full. */
export function articleAt(url: string, text = 'tide-mill', title = 'The mill turns again'): Article {
  const paragraphs = textOf(text)
  return {
    url,
    title,
    authors: [],
    site: 'The Post',
    publishedAt: '2026-02-03',
    lang: 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map((paragraph) => ({ kind: 'text', text: paragraph })),
    captions: [],
    reading: { words: paragraphs.join(' ').split(' ').length, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
}
