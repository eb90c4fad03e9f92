import { join } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import { getMessageFrom } from '../../gallery/words'

const file = join(import.meta.dirname, '../../../locales/en.yml')
const getMessage = getMessageFrom(generateChromeMessages(await parseMessagesFile(file)))

/** `browser.i18n.getMessage` of a browser in English. */
export const english = (key: string, values: string | (string | number)[] = []): string =>
  getMessage(key, [values].flat().map(String))
