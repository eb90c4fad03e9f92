import type { ShownDecision } from '../../core/views'
import { percent } from '../shared/format'
import { Pill } from '../shared/pill'
import { type Text, useText } from '../text'

/** "Same page", or "Same story, 93 %". */
export function decisionText(decision: ShownDecision, { t }: Text): string {
  if (decision.kind === 'same-page') return t('sidebar.samePage')
  const share = percent(decision.probability, t)
  return decision.kind === 'same-story' ? t('sidebar.sameStory', [share]) : t('sidebar.unsure', [share])
}

interface Props {
  decision: ShownDecision
  /** Whether the reasons are shown, the id of the element that shows them, and what to do when the reader changes that. */
  open: boolean
  controls: string
  onToggle: () => void
}

/** Why the brief is here, in two words; pressed, it tells its reasons. */
export function DecisionPill({ decision, ...panel }: Props) {
  const text = useText()
  return (
    <Pill
      label={decisionText(decision, text)}
      title={text.t('sidebar.why')}
      tone={decision.kind === 'unsure' ? 'question' : undefined}
      {...panel}
    />
  )
}
