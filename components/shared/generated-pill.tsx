import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo } from '../../core/views'
import { useText } from '../text'
import { generatedLabel } from './generated-words'
import { Pill } from './pill'

interface Props {
  brief: Brief
  made: GeneratedInfo
  /** Whether more is told, the id of the element that tells it, and what the reader's press does. */
  open: boolean
  controls: string
  onToggle: () => void
}

/** What a brief made of this page is, in two or three words; pressed, it tells how it was made and how much was read. */
export function GeneratedPill({ brief, made, ...panel }: Props) {
  const { t } = useText()
  return (
    <Pill
      label={generatedLabel(brief, t)}
      title={t('made.about')}
      tone={made.reading.cut ? 'warning' : undefined}
      {...panel}
    />
  )
}
