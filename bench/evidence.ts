import * as v from 'valibot'
import type { Article } from '../core/article/article'
import type { Brief } from '../core/brief/brief'
import { evaluate, moduleScript, withBrowser } from '../scripts/eval/pages/stored-pages'
import { spread } from './lib/statistics'
import { Newsroom } from './match/generated'
import type { Sizes } from './sizes'

const IN_PAGE = 'storypulseTimed'
const LINES = 12
/** Share of runs at the beginning, in which the engine compiles, that are not in the median; the very first is told apart. */
const COLD = 1 / 4

const timesSchema = v.array(v.object({ evidence: v.number(), anchor: v.number(), mark: v.number() }))

const count = (paragraphs: readonly string[]) => paragraphs.join(' ').split(' ').length

/** Made-up news of so many words, in paragraphs of two sentences. */
function articleOf(words: number): Article {
  const newsroom = new Newsroom(3)
  const paragraphs: string[] = []
  for (let number = 0; count(paragraphs) < words; number++) {
    const sentences = newsroom.page(newsroom.brief(number), number).paragraphs
    for (let i = 0; i < sentences.length && count(paragraphs) < words; i += 2)
      paragraphs.push(sentences.slice(i, i + 2).join(' '))
  }
  return {
    url: 'https://news.example/long',
    title: 'Long',
    authors: [],
    site: 'Example',
    lang: 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map((text) => ({ kind: 'text', text })),
    captions: [],
    reading: { words, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
}

/** A brief that says what sentences all over the page say, every third word left out: none stands there word for word. */
function briefOf({ paragraphs }: Article): Brief {
  const lines = Array.from({ length: LINES }, (_, i) => {
    const text = paragraphs[Math.floor((i * paragraphs.length) / LINES)]?.text ?? ''
    return (text.split('. ')[0] ?? '')
      .split(' ')
      .filter((_word, at) => at % 3 !== 1)
      .join(' ')
  })
  return { ...new Newsroom(4).brief(0), whyItMatters: undefined, takeaways: lines, analysis: [] }
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** Prints how long evidence for a brief of twelve lines takes in Chromium, and returns the figures by name. */
export async function reportEvidence({ words: sizes, lookings }: Sizes): Promise<Record<string, number>> {
  const script = await moduleScript(IN_PAGE, 'bench', 'evidence-in-page.ts')
  const figures: Record<string, number> = {}
  await withBrowser(async (browser) => {
    for (const words of sizes) {
      const page = await browser.newPage()
      const article = articleOf(words)
      const call = `${IN_PAGE}.timeEvidence(${JSON.stringify(article)}, ${JSON.stringify(briefOf(article))}, ${lookings})`
      const all = v.parse(timesSchema, await evaluate(page, script, call))
      await page.close()
      for (const part of ['evidence', 'anchor', 'mark'] as const) {
        const times = all.map((one) => one[part])
        const { median, p95, max } = spread(times.slice(Math.floor(lookings * COLD)))
        console.log(
          `${part} of ${LINES} lines on ${words} words: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}; first ${rounded(times[0] ?? Number.NaN)}`,
        )
        figures[`${part}.${words}.medianMs`] = rounded(median)
        figures[`${part}.${words}.firstMs`] = rounded(times[0] ?? Number.NaN)
      }
    }
  })
  return figures
}
