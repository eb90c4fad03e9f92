import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo } from '../../core/views'
import { Maker } from '../shared/maker'
import { useText } from '../text'

interface Props {
  brief: Brief
  /** What there is to say of a brief that was made of this page; null where its story was recognised. */
  made: GeneratedInfo | null
}

/** Who made the brief and when, and that making or recognising it told nobody, where no model was asked. */
export function Provenance({ brief, made }: Props) {
  const { t } = useText()
  const note = made ? !made.notes && t('made.nothingLeft') : t('sidebar.onDevice')
  return (
    <p class="provenance">
      <Maker brief={brief} note={note} />
    </p>
  )
}
