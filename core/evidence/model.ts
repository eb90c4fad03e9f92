import { FEATURES } from './features'
import { JUDGED } from './judged'
import type { Linear } from './linear'
import figures from './model.gen.json'

/** What training wrote. */
export interface EvidenceModel {
  /** Whether a sentence carries a line. */
  rank: Linear
  /** Whether a page says anything of what a line says; below `from`, in log-odds, it does not. */
  present: Linear & { from: number }
  /** Whether a line in the page's words says what its passages say; below `from`, in log-odds, in part only. */
  follows: Linear & { from: number }
  /** The same for a line in its own words. */
  carries: Linear & { from: number }
}

/** The weights are of features that this build does not have. */
export class WrongWeightsError extends Error {
  override readonly name = 'WrongWeightsError'
}

/** The shipped model. */
export const MODEL: EvidenceModel = figures

const isKnown = ({ features }: Linear, names: readonly string[]) =>
  features.every((name) => names.includes(name))
const judges = [MODEL.present, MODEL.follows, MODEL.carries]
if (!isKnown(MODEL.rank, FEATURES) || !judges.every((judge) => isKnown(judge, JUDGED)))
  throw new WrongWeightsError('Run: npm run train:evidence')
