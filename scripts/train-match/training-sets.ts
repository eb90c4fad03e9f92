import { join } from 'node:path'
import type { Brief } from '../../core/brief/brief'
import { briefOf, readDistractors, readMatchSet } from '../eval/sources'
import { type Question, questions } from './questions'
import {
  bodiesSet,
  drawnScenario,
  headlineScenario,
  ownScenario,
  pairsScenario,
  type Scenario,
} from './scenarios'

const DRAWS = 12
const FILLERS = 1500
/** Sets whose texts fill a library up. */
const CROWD = [
  'bbc_extractive_weak',
  'cnndm_highlights',
  'uci_headline_stories',
  'semeval22_pairs_en',
  'fnc1_headline_body',
]

/** Briefs on other stories, made from the texts of some sets. */
function fillers(data: string, sets: readonly string[]): Brief[] {
  return sets
    .flatMap((set) => readDistractors(join(data, set)))
    .filter(({ title }) => title)
    .map((source) => briefOf(`filler ${source.id}`, [source]))
}

/** All that is learnt from and, as `... crowded`, what is only asked; every page of it asked. */
export function trainingQuestions(data: string): Question[] {
  const folder = (name: string) => join(data, name)
  const ecb = readMatchSet(folder('ecbplus_stories'))
  const basil = readMatchSet(folder('basil_stories'))
  const uci = readMatchSet(folder('uci_headline_stories'))
  const fnc = bodiesSet(folder('fnc1_headline_body'))
  const own = [ownScenario('ecb', ecb), ownScenario('basil', basil)]
  const scenarios: Scenario[] = [
    ...own,
    ownScenario('uci', uci),
    pairsScenario('semeval', folder('semeval22_pairs_en')),
    headlineScenario('headlines', folder('fnc1_headline_body'), 300),
    drawnScenario('fnc', fnc, 300),
    drawnScenario('fnc', fnc, 301),
  ]
  for (let i = 0; i < DRAWS; i++)
    scenarios.push(drawnScenario('ecb', ecb, 100 + i), drawnScenario('basil', basil, 200 + i))
  const some = fillers(data, CROWD.slice(0, 3))
    .filter((_, i) => i % 3 === 0)
    .slice(0, FILLERS)
  const all = fillers(data, CROWD)
  const within = (name: string, briefs: readonly Brief[]) =>
    own.flatMap((scenario) => questions({ ...scenario, set: `${scenario.set} ${name}`, drawn: true }, briefs))
  return [
    ...scenarios.flatMap((scenario) => questions(scenario)),
    ...within('filled', some),
    ...within('crowded', all),
  ]
}
