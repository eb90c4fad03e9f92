import { passphraseStrength } from '../../core/sync/passphrase'
import { useText } from '../text'

/** How hard the passphrase is to guess, as it is typed. */
export function StrengthNote({ passphrase }: { passphrase: string }) {
  const { t } = useText()
  const words = {
    weak: t('sync.strengthWeak'),
    fair: t('sync.strengthFair'),
    strong: t('sync.strengthStrong'),
  }
  return <b class="strength">{words[passphraseStrength(passphrase)]}</b>
}
