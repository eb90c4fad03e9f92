import { writeFileSync } from 'node:fs'
import { SENTENCE_FAMILIES, SENTENCE_FEATURES } from '../../core/brief/extract/feature-names'
import type { PackedRanker, RankerFigures } from '../../core/brief/extract/model'
import type { Ranker } from '../../core/brief/extract/ranker'
import type { NewsroomItem } from '../eval/newsroom-items'
import { figuresFile } from '../lib/figures-file'
import { exampleOf } from './examples'
import { LEARNERS, learn } from './learn'
import { packTrees } from './pack-trees'
import { printBeside, printFigures, type System } from './report'
import { chosenLines, validated } from './validate'

const FIGURES = 'core/brief/extract/ranker.gen.json'

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

/**
 * Trains both rankers on all articles, writes their figures, and prints what rankers do that have not seen the article: folds
 * by item, the product's own rules of choice, beside the first sentences, TextRank and LexRank.
 * @param families whether to measure too what each learner and each family of features buys; takes some minutes.
 * @param out a folder to write to instead of the shipped place.
 */
export function trainRanker(
  items: readonly NewsroomItem[],
  families: boolean,
  out: string | undefined,
): void {
  const english = items.map((item) => exampleOf(item, false))
  const plain = items.map((item) => exampleOf(item, true))
  const rankers = { english: learn(english), plain: learn(plain) }
  const figures: RankerFigures = {
    features: SENTENCE_FEATURES,
    english: packed(rankers.english),
    plain: packed(rankers.plain),
  }
  writeFileSync(figuresFile(FIGURES, out), `${JSON.stringify(figures)}\n`)

  const scored = validated(english)
  const scoredPlain = validated(plain)
  const systems: System[] = [
    { name: 'Storypulse', lines: (example, count) => chosenLines(example, scored.get(example) ?? [], count) },
  ]
  const other: System = {
    name: 'Storypulse, language not known',
    lines: (example, count) => {
      const twin = plain[english.indexOf(example)]
      return twin ? chosenLines(twin, scoredPlain.get(twin) ?? [], count) : []
    },
  }
  printBeside(english, systems[0], other)
  if (!families) return
  for (const learner of LEARNERS) {
    const alone = validated(english, [], [learner])
    systems.push({
      name: `${learner} alone`,
      lines: (example, count) => chosenLines(example, alone.get(example) ?? [], count),
    })
  }
  for (const [name, without] of Object.entries(SENTENCE_FAMILIES)) {
    const less = validated(english, without)
    systems.push({
      name: `without ${name}`,
      lines: (example, count) => chosenLines(example, less.get(example) ?? [], count),
    })
  }
  printFigures(english, systems)
}
