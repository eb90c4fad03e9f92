import type { Brief } from '../../core/brief/brief'
import type { BriefAction, GeneratedInfo } from '../../core/views'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { isolate } from './format'
import { GeneratedAbout } from './generated-about'

interface Props {
  brief: Brief
  made: GeneratedInfo
  onBrief: (action: BriefAction) => void
}

/** What a brief is that the page has of another page, and whether it can be saved for that one. */
export function GeneratedNote({ brief, made, onBrief }: Props) {
  const { t } = useText()
  const site = isolate(brief.story.publisher)
  return (
    <div class="made-note">
      <GeneratedAbout brief={brief} made={made} />
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
