import type { Brief } from '../../core/brief/brief'
import type { CopyLabels } from '../../core/copy/excerpt'
import type { Text, Translate } from '../text'
import { partName } from './part-name'

/** Whose words a copied brief is in, and under what licence; what an editor wrote speaks for itself. */
function note({ kind, by, licence }: Brief['provenance'], t: Translate): string | null {
  if (licence) return t('copy.under', [by, licence.name, licence.url])
  switch (kind) {
    case 'extractive':
      return t('copy.ofPage', [by])
    case 'publisher':
      return t('copy.ofPublisher', [by])
    case 'model':
      return t('copy.ofModel', [by])
    default:
      return null
  }
}

/** The words around a copied brief, in the reader's language. */
export function copyLabels({ t, locale }: Pick<Text, 't' | 'locale'>): CopyLabels {
  return {
    whyItMatters: t('copy.whyItMatters'),
    takeaways: t('copy.takeaways'),
    analysis: t('copy.analysis'),
    part: (part) => partName(part, t),
    briefOf: (date) => t('copy.briefOf', [date]),
    note: (provenance) => note(provenance, t),
    passagesOf: (title) => t('copy.passagesOf', [title]),
    passageNone: t('copy.passageNone'),
    passageOpen: t('copy.passageOpen'),
    locale,
  }
}
