import type { Reading } from '../../core/article/article'
import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo } from '../../core/views'
import { readingSentence } from '../shared/generated-words'
import { Maker } from '../shared/maker'
import { useText } from '../text'
import { ModelNotesList } from './model-notes-list'

interface Props {
  brief: Brief
  /** What there is to say of a brief that was made of this page; null where its story was recognised. */
  made: GeneratedInfo | null
  /** Why not all of the page was searched for the brief's lines, if so. */
  cut: Reading['cut']
}

/**
 * Who made the brief and when, of how much of the page, and that making or recognising it told nobody, where no model was asked.
 */
export function Provenance({ brief, made, cut }: Props) {
  const { t } = useText()
  const note = made ? !made.notes && t('made.nothingLeft') : t('sidebar.onDevice')
  const reading = made && readingSentence(made, t)
  return (
    <div class="provenance">
      <p>
        <Maker brief={brief} note={note} />
      </p>
      {made?.notes && <ModelNotesList notes={made.notes} />}
      {reading && <p>{reading}</p>}
      {!reading && cut === 'paywall' && <p>{t('evidence.paywall')}</p>}
      {!reading && cut === 'long' && <p>{t('evidence.long')}</p>}
      <p>{t('evidence.note')}</p>
    </div>
  )
}
