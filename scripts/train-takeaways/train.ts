import { writeFileSync } from 'node:fs'
import { SENTENCE_FEATURES } from '../../core/brief/extract/feature-names'
import type { PackedRanker, RankerFigures, Rankers } from '../../core/brief/extract/model'
import type { Ranker } from '../../core/brief/extract/ranker'
import type { LabelledArticle } from '../eval/labelled-briefs'
import { figuresFile } from '../lib/figures-file'
import { exampleOf } from './examples'
import { learn } from './learn'
import { packTrees } from './pack-trees'
import { crossValidated, printNested } from './report'
import { learnRoles, printRoles } from './roles'

const FIGURES = 'core/brief/extract/ranker.gen.json'
const ROLE_FIGURES = 'core/brief/extract/roles.gen.json'

const short = (value: number) => Number(value.toPrecision(6))

function packed({ weights, bias, edges, trees }: Ranker): PackedRanker {
  const { bytes, step } = packTrees(trees)
  return {
    weights: weights.map(short),
    bias: short(bias),
    edges,
    trees: Buffer.from(bytes).toString('base64'),
    step,
  }
}

const both = ({ good, first }: Rankers) => ({ good: packed(good), first: packed(first) })

/**
 * Trains the rankers on all labelled articles, writes their figures, and prints what such rankers do on pages they have not
 * seen: folds by page, the product's own choice of lines, the bar chosen on the other folds.
 * @param measure whether to print that too; it takes five times as long as training.
 * @param out a folder to write to instead of the shipped place.
 */
export function trainRankers(
  labelled: readonly LabelledArticle[],
  measure: boolean,
  out: string | undefined,
): void {
  const examples = labelled.map(exampleOf).filter(({ lines }) => lines.length)
  const figures: RankerFigures = {
    features: SENTENCE_FEATURES,
    english: both(learn(examples, false)),
    plain: both(learn(examples, true)),
  }
  writeFileSync(figuresFile(FIGURES, out), `${JSON.stringify(figures)}\n`)
  writeFileSync(figuresFile(ROLE_FIGURES, out), `${JSON.stringify(learnRoles(examples))}\n`)
  if (!measure) return
  printRoles(examples)
  printNested(crossValidated(examples))
}
