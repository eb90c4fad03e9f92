import type { Brief } from '../../core/brief/brief'
import type { BriefAction, GeneratedInfo } from '../../core/views'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { isolate } from './format'
import { generatedSentence, readingSentence } from './generated-words'

interface Props {
  brief: Brief
  made: GeneratedInfo
  onBrief: (action: BriefAction) => void
}

/** What a made brief is, how much of the page was read for it, and whether it can be saved for the page it is about. */
export function GeneratedNote({ brief, made, onBrief }: Props) {
  const { t } = useText()
  const reading = readingSentence(made, t)
  const site = isolate(brief.story.publisher)
  return (
    <div class="made-note">
      <p>{generatedSentence(brief, made, t)}</p>
      {reading && (
        <p class="made-reading">
          <Icon name="alert" />
          <span>{reading}</span>
        </p>
      )}
      {made.saving === 'possible' && (
        <div class="made-save">
          <button type="button" class="button" onClick={() => onBrief('save')}>
            {t('made.save')}
          </button>
          <p class="quiet">{t('made.saveMore', [site])}</p>
        </div>
      )}
      {made.saving === 'saved' && (
        <p class="made-saved" role="status">
          <Icon name="check" />
          <span>{t('made.saved', [site])}</span>
          <button type="button" class="text-button" onClick={() => onBrief('restore')}>
            {t('sidebar.undo')}
          </button>
        </p>
      )}
    </div>
  )
}
