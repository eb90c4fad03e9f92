import { i18n } from '#i18n'
import type { Text } from '../../components/text'
import { browser } from '../../services/browser'

/** The reader's words, from the browser's language. */
export function readerText(): Text {
  return {
    t: i18n.t,
    locale: browser.i18n.getUILanguage(),
    dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  }
}
