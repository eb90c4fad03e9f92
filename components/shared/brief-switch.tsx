import type { BriefWish } from '../../core/views'
import { useText } from '../text'

interface Props {
  shown: 'story' | 'page'
  onBrief: (wish: BriefWish) => void
}

/** The two briefs there can be of a page: its story's and its own. */
export function BriefSwitch({ shown, onBrief }: Props) {
  const { t } = useText()
  const side = (of: 'story' | 'page', label: string, wish: BriefWish) => (
    <button type="button" aria-pressed={shown === of} onClick={() => shown !== of && onBrief(wish)}>
      {label}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="brief-switch" role="group" aria-label={t('made.which')}>
      {side('story', t('made.ofStory'), 'story')}
      {side('page', t('made.ofPage'), 'make')}
    </div>
  )
}
