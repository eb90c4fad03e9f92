import type { Article } from '../core/article/article'
import type { Brief } from '../core/brief/brief'
import { evidenceOf } from '../core/evidence/brief-evidence'
import { Anchor } from '../page/anchor/anchor'
import { PassageHighlights } from '../page/highlight/passage-highlights'

/** Times of one run in a page, ms. */
export interface EvidenceTimes {
  /** Evidence for all lines of the brief, the article's index included. */
  evidence: number
  /** Finding all passages of the brief's lines in a page that was drawn anew, its text read included. */
  anchor: number
  /** Marking and freeing them. */
  mark: number
}

function draw(paragraphs: readonly string[]): void {
  const main = document.createElement('main')
  for (const text of paragraphs) {
    const paragraph = document.createElement('p')
    const [first, ...rest] = text.split(/(?<= )(?=\S+$)/)
    const strong = document.createElement('b')
    strong.textContent = rest.join('')
    paragraph.append(first ?? '', strong)
    main.append(paragraph)
  }
  document.body.replaceChildren(main)
  // Laid out before the clock runs, as a page is that somebody reads.
  document.body.getBoundingClientRect()
}

/** Runs in the page: each run reads an article anew, since what was read of one is kept. */
export function timeEvidence(article: Article, brief: Brief, runs: number): EvidenceTimes[] {
  const texts = article.paragraphs.map(({ text }) => text)
  return Array.from({ length: runs }, () => {
    const fresh = structuredClone(article)
    draw(texts)
    const started = performance.now()
    const { takeaways } = evidenceOf(fresh, brief)
    const evidence = performance.now() - started
    const again = performance.now()
    const found = new Anchor(document, fresh)
    for (const { passages } of takeaways) for (const { passage } of passages) found.find(passage)
    const anchor = performance.now() - again
    const ending = new AbortController()
    const marks = new PassageHighlights({ document, anchor: found, signal: ending.signal })
    const marking = performance.now()
    takeaways.forEach(({ passages }, i) => {
      marks.find(
        String(i),
        passages.map(({ passage }) => passage),
      )
    })
    marks.show(takeaways.map((_, i) => String(i)))
    ending.abort()
    return { evidence, anchor, mark: performance.now() - marking }
  })
}
