import type { AnalysisPart } from '../../core/brief/brief'
import type { Translate } from '../text'

/** The heading of a part of an analysis. */
export function partName(part: AnalysisPart, t: Translate): string {
  switch (part) {
    case 'what happened':
      return t('analysis.happened')
    case 'background':
      return t('analysis.background')
    case 'what comes next':
      return t('analysis.next')
  }
}
