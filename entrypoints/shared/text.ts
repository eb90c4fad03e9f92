import { i18n } from '#i18n'
import type { Text } from '../../components/text'
import { localeOfWords } from '../../core/text/locale'
import { browser } from '../../services/browser'

/** The words of the reader's language, or English ones where there are none, and the language they are in. */
export function readerText(): Text {
  const { t } = i18n
  return {
    t,
    locale: localeOfWords(t('locale.tag'), browser.i18n.getUILanguage()),
    dir: t('locale.dir') === 'rtl' ? 'rtl' : 'ltr',
  }
}
