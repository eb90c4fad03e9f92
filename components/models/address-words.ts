import type { AddressFault } from '../../core/models/model-address'
import type { Translate } from '../text'

/** What is wrong with an address, or null. */
export function addressWords(fault: AddressFault | 'missing' | undefined, t: Translate): string | null {
  switch (fault) {
    case undefined:
      return null
    case 'no address':
    case 'missing':
      return t('models.faultAddress')
    case 'not the web':
      return t('models.faultWeb')
    case 'in the clear':
      return t('models.faultClear')
    case 'with a password':
      return t('models.faultPassword')
  }
}
