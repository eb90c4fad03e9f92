import type { ComponentChildren } from 'preact'
import type { LineFlag } from '../../core/models/model-brief'
import { TakeawayComments } from '../conversation/takeaway-comments'
import { wholeNumber } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import { NotOnPage } from './not-on-page'

interface Props {
  text: string
  /** Language of the brief. */
  lang: string
  /** 0 first. */
  index: number
  highlights: readonly LineFlag[]
  current: boolean
  /** Its passage is being read in the page. */
  reading?: boolean
  /** What it rests on. */
  cites?: ComponentChildren
  below?: ComponentChildren
  /** Its number in the margin. */
  numeral: ComponentChildren
  /** What the page lacks of it. */
  mark?: ComponentChildren
  onCopy: () => void
  onFocus: () => void
}

/** One takeaway: its number in the margin, its text, and a button that copies it. */
export function TakeawayRow({
  text,
  lang,
  index,
  highlights,
  current,
  reading,
  cites,
  below,
  numeral,
  mark,
  onCopy,
  onFocus,
}: Props) {
  const { t } = useText()
  const number = wholeNumber(index + 1, t)
  return (
    <li
      class="takeaway"
      dir="auto"
      data-takeaway={index}
      data-reading={reading || undefined}
      aria-current={current ? 'true' : undefined}
      onFocusIn={onFocus}
    >
      {numeral}
      <div class="takeaway-text">
        <p lang={lang}>{text}</p>
        {cites}
        {below}
        <NotOnPage highlights={highlights} section="takeaways" index={index} />
        {mark}
        <TakeawayComments index={index} />
      </div>
      <IconButton icon="copy" label={t('sidebar.copyTakeaway', [number])} onClick={onCopy} />
    </li>
  )
}
