import type { Candidate } from './choose-takeaways'
import type { FeatureName } from './feature-names'
import type { sentenceOpenings } from './openings'
import type { Sentence } from './sentence-list'

type Row = Partial<Record<FeatureName, number>>

const MOST_COUNTED = 6
/** Paragraphs that end a text often hold notes on its writer and its source. */
const LAST_PARAGRAPHS = 3

const flag = (holds: boolean): number => (holds ? 1 : 0)

/** Where each sentence stands in its paragraph. `headed` are the paragraphs that follow a heading. */
export function paragraphPlaces(sentences: readonly Sentence[], headed: ReadonlySet<number>): Row[] {
  const counts = new Map<number, number>()
  for (const { passage } of sentences) counts.set(passage.paragraph, (counts.get(passage.paragraph) ?? 0) + 1)
  const order = [...counts.keys()]
  const last = new Set(order.slice(-LAST_PARAGRAPHS))
  const seen = new Map<number, number>()
  return sentences.map(({ passage: { paragraph }, kind }) => {
    const at = seen.get(paragraph) ?? 0
    seen.set(paragraph, at + 1)
    const all = counts.get(paragraph) ?? 1
    return {
      inParagraph: Math.min(MOST_COUNTED, at),
      opensParagraph: flag(at === 0),
      closesParagraph: flag(at === all - 1),
      paragraphSentences: Math.min(MOST_COUNTED, all),
      afterHeading: flag(headed.has(paragraph) && at === 0),
      listItem: flag(kind === 'list item'),
      lastParagraphs: flag(last.has(paragraph) && order.length > LAST_PARAGRAPHS * 2),
    }
  })
}

/** What kind of text an article is: the share of its sentences that speak of the writer or to the reader, quote, list. */
export function articleShares(
  sentences: readonly Sentence[],
  spoken: readonly ReturnType<typeof sentenceOpenings>[],
  lines: readonly Pick<Candidate, 'selfContainment'>[],
): Row {
  const all = Math.max(1, sentences.length)
  const share = (holds: (sentence: Sentence, i: number) => boolean) => sentences.filter(holds).length / all
  return {
    personal: share((_, i) => (spoken[i]?.firstPerson ?? 0) > 0),
    addressed: share((_, i) => (spoken[i]?.secondPerson ?? 0) > 0),
    quotes: share(({ text }) => /["“”«»„]/u.test(text)),
    listed: share(({ kind }) => kind === 'list item'),
    perParagraph: Math.min(
      MOST_COUNTED,
      sentences.length / Math.max(1, new Set(sentences.map(({ passage }) => passage.paragraph)).size),
    ),
    upright: share((_, i) => lines[i]?.selfContainment === 'alone'),
  }
}
