import type { BriefAction } from '../../core/views'
import { useText } from '../text'
import { Alternatives } from './alternatives'

interface Props {
  shown: 'story' | 'page'
  onBrief: (action: BriefAction) => void
}

/** The two briefs there can be of a page: its story's and its own. */
export function BriefSwitch({ shown, onBrief }: Props) {
  const { t } = useText()
  return (
    <Alternatives
      label={t('made.which')}
      of={[
        { key: 'story', label: t('made.ofStory') },
        { key: 'page', label: t('made.ofPage') },
      ]}
      shown={shown}
      onSelect={(to) => onBrief(to === 'page' ? 'make' : 'story')}
    />
  )
}
