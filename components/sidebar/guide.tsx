import { Icon } from '../icons/icon'
import { useText } from '../text'
import type { GuideStep } from './types'

/** Beside the demo, what to try next: from a line to its passage, and back. */
export function Guide({ step }: { step: GuideStep }) {
  const { t } = useText()
  const words = { seek: t('guide.seek'), back: t('guide.back'), done: t('guide.done') }[step]
  return (
    <p class="guide" role="status">
      <Icon name={step === 'done' ? 'check' : 'pulse'} />
      <span>{words}</span>
    </p>
  )
}
