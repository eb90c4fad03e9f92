import { join } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { i18n } from '#i18n'
import type { Text } from '../../../components/text'
import { getMessageFrom } from '../../gallery/words'

const english = join(import.meta.dirname, '../../../locales/en.yml')
const getMessage = getMessageFrom(generateChromeMessages(await parseMessagesFile(english)))

fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
  getMessage(key, [values].flat().map(String))

/** The English words, as a browser gives them. */
export const t = i18n.t

/** The text of a test's views: English, left to right. */
export const testText: Text = { t, locale: 'en', dir: 'ltr' }
