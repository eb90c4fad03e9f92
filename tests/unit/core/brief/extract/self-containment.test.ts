import { expect, test } from 'vitest'
import type { Article } from '../../../../../core/article/article'
import { makeBrief } from '../../../../../core/brief/extract/make-brief'

const PLAIN = [
  'The harbour council of Torvik bought a new ferry for 40 million kroner on Tuesday.',
  'Mayor Ingrid Solheim said the ferry will carry 300 passengers between Torvik and Bergen.',
  'The shipyard in Bergen needs two years to build the hull and the engines.',
]

/** The brief of three plain sentences and one more, each a paragraph. */
function briefWith(line: string) {
  const page: Article = {
    url: 'https://paper.example/news/ferry',
    title: 'A ferry for the fjord',
    authors: [],
    site: 'Harbour News',
    lang: 'en',
    direction: 'ltr',
    paragraphs: [...PLAIN, line].map((text) => ({ kind: 'text', text })),
    captions: [],
    reading: { words: 60, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
  return makeBrief(page, { id: 'page:test', now: '2026-04-02T10:00:00Z' }).brief
}

test.each([
  'About Torvik Lines Torvik Lines is a shipping company with 40 ferries on 12 routes in Norway.',
  'Contact the writer at the harbour desk of the Torvik News for more on the new ferry.',
  'For full details on the ferry and on what it cost the council of Torvik, see this page.',
  'Will the council of Torvik ever get its new ferry from the shipyard in Bergen?!',
])('leaves out what is no statement on the story: %s', (line) => {
  const { takeaways, analysis, whyItMatters } = briefWith(line)
  expect([...takeaways, ...analysis, whyItMatters].join(' ')).not.toContain(line.slice(0, 30))
})

test.each([
  'Undiagnosed, it will lead to cracks in the hull.',
  'The colour of the ferry does not matter to the passengers, and results in no cost.',
  'The delay means they will wait for the ferry until the winter of next year.',
])('takes no sentence for the consequence that says none, or of something unnamed: %s', (line) => {
  expect(briefWith(line).whyItMatters).toBeUndefined()
})

test.each([
  'The delay will force Torvik to run its old ferry for three more winters.',
  'Commuters in Torvik could face a detour of 90 km around the fjord.',
  'The strike left about 12,000 islanders without a ferry for a week.',
  'The fjord gets a new ferry for the first time in nearly 30 years.',
])('finds the consequence: %s', (line) => {
  const { whyItMatters, takeaways } = briefWith(line)
  expect([whyItMatters, ...takeaways]).toContain(line)
})
