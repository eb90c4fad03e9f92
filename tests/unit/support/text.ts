import { i18n } from '#i18n'
import type { Text } from '../../../components/text'

/** The English words, as a browser gives them. */
export const t = i18n.t

/** The text of a test's views: English, left to right. */
export const testText: Text = { t, locale: 'en', dir: 'ltr' }
