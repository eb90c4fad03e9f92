import { FEATURES } from './features'
import { JUDGED } from './judged'
import type { EvidenceRegression } from './linear'
import figures from './model.gen.json'

/** What training wrote. */
export interface EvidenceModel {
  /** Whether a sentence carries a line. */
  rank: EvidenceRegression
  /** Whether a page says anything of what a line says; below `from`, in log-odds, it does not. */
  present: EvidenceRegression & { from: number }
  /** Whether a line in the page's words says what its passages say; below `from`, in log-odds, in part only. */
  follows: EvidenceRegression & { from: number }
  /** The same for a line in its own words. */
  carries: EvidenceRegression & { from: number }
}

/** The weights are of features that this build does not have. */
export class WrongEvidenceWeightsError extends Error {
  override readonly name = 'WrongWeightsError'
}

/** The shipped model. */
export const EVIDENCE_MODEL: EvidenceModel = figures

const isKnown = ({ features }: EvidenceRegression, names: readonly string[]) =>
  features.every((name) => names.includes(name))
const judges = [EVIDENCE_MODEL.present, EVIDENCE_MODEL.follows, EVIDENCE_MODEL.carries]
if (!isKnown(EVIDENCE_MODEL.rank, FEATURES) || !judges.every((judge) => isKnown(judge, JUDGED)))
  throw new WrongEvidenceWeightsError('Run: npm run train:evidence')
