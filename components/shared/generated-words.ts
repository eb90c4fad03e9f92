import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo } from '../../core/views'
import type { Translate } from '../text'
import { grouped, wholeNumber } from './format'

/** What a made brief is, in two or three words. */
export function generatedLabel({ provenance }: Brief, t: Translate): string {
  if (provenance.kind === 'publisher') return t('made.byPublisher')
  return provenance.kind === 'model' ? t('made.byModel') : t('made.fromPage')
}

/** What a made brief is, in a sentence. */
export function generatedSentence(
  { provenance, analysis }: Brief,
  { saving }: GeneratedInfo,
  t: Translate,
): string {
  if (saving !== null) return t('made.pageBrief')
  if (provenance.kind === 'model') return t('made.model')
  if (provenance.kind !== 'publisher') return t('made.extract')
  return analysis.length > 0 ? t('made.points') : t('made.pointsAlone')
}

/** Words are counted exactly; told in thousands they are read more easily. */
const THOUSAND = 1000

/** How much less than all of the page was read, and why; null where all was. */
export function readingSentence({ reading, paragraphs }: GeneratedInfo, t: Translate): string | null {
  switch (reading.cut) {
    case 'paywall':
      return t('made.paywall', paragraphs, [wholeNumber(paragraphs, t)])
    case 'long':
      return t('made.long', [grouped(Math.floor(reading.words / THOUSAND) * THOUSAND, t)])
    case null:
      return null
  }
}
