import { useState } from 'preact/hooks'
import type { BuiltInAvailability as Offer } from '../../core/models/built-in-offer'
import { useText } from '../text'

interface Props {
  offer: Offer
  onOptions: () => void
}

/** One line that offers the browser's own model to a reader who has none. It goes at a press and does not come back. */
export function BuiltInOffer({ offer, onOptions }: Props) {
  const { t } = useText()
  const [isGone, setGone] = useState(false)
  if (isGone) return null
  return (
    <p class="quiet built-in-offer">
      {offer === 'available' ? t('builtInOffer.available') : t('builtInOffer.downloadable')}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setGone(true)
          onOptions()
        }}
      >
        {t('builtInOffer.setUp')}
      </button>{' '}
      <button type="button" class="text-button" onClick={() => setGone(true)}>
        {t('builtInOffer.no')}
      </button>
    </p>
  )
}
