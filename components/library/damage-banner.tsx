import { Icon } from '../icons/icon'
import { grouped } from '../shared/format'
import { useText } from '../text'

/** What became of a library that was damaged. */
export interface Damage {
  /** Briefs that were read and are here again. */
  recovered: number
  /** Whether the damaged database cannot even be opened. */
  isClosed: boolean
  /** Entries that could not be read and were set aside. */
  quarantined: number
}

interface Props {
  damage: Damage
  onSave: () => void
  onClose: () => void
}

/** Reports that the library was damaged, what of it is here again, and what is not. */
export function DamageBanner({ damage: { recovered, isClosed, quarantined }, onSave, onClose }: Props) {
  const { t } = useText()
  return (
    <div class="banner" role="alert">
      <Icon name="alert" size={20} />
      <div>
        <p>
          <b>{t('library.damaged')}</b>
        </p>
        <p class="quiet">
          {isClosed
            ? t('library.damagedClosed')
            : t('library.damagedRescued', recovered, [grouped(recovered, t)])}{' '}
          {quarantined > 0 && t('library.damagedAside', quarantined, [grouped(quarantined, t)])}
        </p>
      </div>
      {quarantined > 0 && (
        <button type="button" class="button" onClick={onSave}>
          {t('library.damagedSave')}
        </button>
      )}
      <button type="button" class="text-button" onClick={onClose}>
        {quarantined > 0 ? t('library.damagedForget') : t('library.damagedClose')}
      </button>
    </div>
  )
}
