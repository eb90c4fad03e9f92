import { useId } from 'preact/hooks'
import { LINE } from '../../core/evidence/lines'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'
import { markWords } from './mark-words'
import { Quotes, saysMore } from './quotes'
import type { EvidenceContent } from './types'
import { usePassage } from './use-passage'

interface Props {
  /** The takeaway, 0 first. */
  index: number
  line: SaidLine | null | undefined
  content: EvidenceContent
}

/** A takeaway's number in the margin. Where the page has its passage, the number is the button that leads there. */
export function Numeral({ index, line, content }: Props) {
  const { t } = useText()
  const id = useId()
  const name = LINE.takeaway(index)
  const passage = usePassage({ content, name, line })
  const number = wholeNumber(index + 1, t)
  if (!passage || !line || content.kind !== 'ready')
    return (
      <span class="numeral-place" aria-hidden="true">
        <span class="numeral">{number}</span>
      </span>
    )
  const words = markWords(line, content.highlights.unshown[name], t).join(' · ')
  const quotes = passage.isPreviewed && saysMore(line)
  return (
    <span class="numeral-place" {...passage.rest}>
      <button
        type="button"
        class="numeral"
        title={t('evidence.show')}
        aria-label={t('evidence.numeral', [number, words])}
        aria-describedby={quotes ? id : undefined}
        data-line={name}
        data-does="seek"
        {...passage.press}
      >
        {number}
      </button>
      {quotes && <Quotes id={id} line={line} />}
    </span>
  )
}
