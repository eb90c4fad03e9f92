import type { i18n } from '#i18n'
import { partName } from '../../components/shared/part-name'
import type { CopyLabels } from '../../core/copy/excerpt'
import { browser } from '../../services/browser'

/** The words around a copied brief, in the browser's language. */
export function copyLabels({ t }: typeof i18n): CopyLabels {
  return {
    whyItMatters: t('copy.whyItMatters'),
    takeaways: t('copy.takeaways'),
    analysis: t('copy.analysis'),
    part: (part) => partName(part, t),
    briefOf: (date) => t('copy.briefOf', [date]),
    locale: browser.i18n.getUILanguage(),
  }
}
