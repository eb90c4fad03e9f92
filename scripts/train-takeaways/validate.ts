import { type Candidate, chooseTakeaways } from '../../core/brief/extract/choose-takeaways'
import { rank } from '../../core/brief/extract/ranker'
import { type Rouge, rouge } from '../eval/rouge'
import { type Example, FOLDS } from './examples'
import { type Learner, learn } from './learn'

const NO_TITLE: ReadonlySet<number> = new Set()

/** The scores of all articles' sentences by rankers that did not learn from them. */
export function validated(
  examples: readonly Example[],
  without: readonly string[] = [],
  learners?: readonly Learner[],
): Map<Example, number[]> {
  const scored = new Map<Example, number[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = learn(
      examples.filter((example) => example.fold !== fold),
      without,
      learners,
    )
    for (const example of examples) {
      if (example.fold === fold)
        scored.set(
          example,
          example.x.map((row) => rank(row, known)),
        )
    }
  }
  return scored
}

/** The product's choice of `count` takeaways by these scores. */
export function chosenLines({ lines, terms }: Example, scores: readonly number[], count: number): string[] {
  const scored: Candidate[] = lines.map((line, i) => ({ ...line, score: scores[i] ?? 0 }))
  return chooseTakeaways(scored, count, NO_TITLE, terms).map(({ line }) => line.text)
}

/** ROUGE of each article's lines. */
export const rougeOf = (
  examples: readonly Example[],
  lines: (example: Example) => readonly string[],
): Rouge[] => examples.map((example) => rouge(lines(example), example.item.highlights))
