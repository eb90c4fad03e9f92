import type { Reason } from '../../core/match/decision'
import type { ShownDecision } from '../../core/views'
import { Icon, type IconName } from '../icons/icon'
import { useText } from '../text'
import { reasonText } from './reason-text'

interface Props {
  decision: ShownDecision
  /** Takes the reader's own answer back; without it no button is offered. */
  onUndo?: () => void
}

/** Why Storypulse thinks so: what agrees, then what speaks against it, one plain sentence each. */
export function Reasons({ decision, onUndo }: Props) {
  const { t } = useText()
  const against = decision.reasons.filter(({ kind }) => kind === 'conflict')
  const agreeing = decision.reasons.filter(({ kind }) => kind !== 'conflict')
  const answered = decision.reasons.some(({ kind }) => kind === 'answer')
  return (
    <>
      <ReasonList icon="check" reasons={agreeing} />
      {decision.reasons.length === 0 && <p class="quiet">{t('reasons.none')}</p>}
      {against.length > 0 && (
        <>
          <p class="label">{t('reasons.against')}</p>
          <ReasonList icon="alert" reasons={against} />
        </>
      )}
      <p class="quiet">{t('reasons.onDevice')}</p>
      {answered && onUndo && (
        <button type="button" class="text-button" onClick={onUndo}>
          <Icon name="undo" />
          {t('sidebar.undo')}
        </button>
      )}
    </>
  )
}

function ReasonList({ icon, reasons }: { icon: IconName; reasons: readonly Reason[] }) {
  const text = useText()
  if (reasons.length === 0) return null
  return (
    <ul class="reasons">
      {reasons.map((reason) => {
        const sentence = reasonText(reason, text)
        return (
          <li key={sentence} class={icon}>
            <Icon name={icon} size={14} />
            <span>{sentence}</span>
          </li>
        )
      })}
    </ul>
  )
}
