import type { LineFlag } from '../../core/models/model-brief'
import { Icon } from '../icons/icon'
import { isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  highlights: readonly LineFlag[]
  section: LineFlag['section']
  index: number
}

/** Under a line by a model: the names in it that are not on the page. */
export function NotOnPage({ highlights, section, index }: Props) {
  const { t } = useText()
  const names = highlights.find((mark) => mark.section === section && mark.index === index)?.notOnPage ?? []
  if (names.length === 0) return null
  return (
    <p class="not-on-page">
      <Icon name="alert" />
      <span>{t('written.notOnPage', [names.map(isolate).join(', ')])}</span>
    </p>
  )
}
