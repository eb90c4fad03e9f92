import type { ComponentChildren, TargetedEvent } from 'preact'
import type { Brief } from '../../core/brief/brief'
import { LINE } from '../../core/evidence/lines'
import type { SaidLine } from '../../core/evidence/page-evidence'
import type { LineFlag } from '../../core/models/model-brief'
import { Mark } from '../evidence/mark'
import { Numeral } from '../evidence/numeral'
import type { EvidenceContent } from '../evidence/types'
import { Cites } from '../shared/cites'
import { isolate, wholeNumber } from '../shared/format'
import { useText } from '../text'
import { TakeawayRow } from './takeaway-row'

interface Props {
  brief: Brief
  /** Lines that name what is not on the page. */
  highlights: readonly LineFlag[]
  /** The takeaway the reader stepped to, or null. */
  current: number | null
  /** What else stands below a takeaway. */
  below?: (takeaway: string) => ComponentChildren
  onCopy: (index: number) => void
  /** The focus came into a row. */
  onFocus?: (index: number) => void
  /**
   * What the page has of them, which of them are shown for that, and whether a place is kept free for words on it; none where it is
   * not told.
   */
  evidence?: {
    content: EvidenceContent
    shows: (line: SaidLine | undefined) => boolean
    reserved: boolean
  }
}

/** Of a brief that is not beside its page. */
const NONE: EvidenceContent = { kind: 'none' }

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow keys go from a row's button to the same button of the next row. */
function stepRows(event: TargetedEvent<HTMLOListElement, KeyboardEvent>): void {
  const step = STEP[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const row = event.target.closest('li')
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling
  event.preventDefault()
  const same = event.target.dataset.does === 'seek' ? next?.querySelector('button') : null
  const last = [...(next?.querySelectorAll('button') ?? [])].at(-1)
  ;(same ?? last)?.focus()
}

/** The key takeaways, each with its own copy button; the current one is marked and said aloud. */
export function Takeaways({ brief, highlights, current, below, onCopy, onFocus, evidence }: Props) {
  const { t } = useText()
  const { takeaways, lang } = brief
  const content = evidence?.content
  const lines = content?.kind === 'ready' ? content.evidence.takeaways : []
  const read = content?.kind === 'ready' ? content.highlights.reading : null
  const spoken = current === null ? undefined : takeaways[current]
  return (
    <section class="takeaways">
      <h3 class="label">{t('sidebar.takeaways')}</h3>
      <ol class="takeaway-list" onKeyDown={stepRows}>
        {takeaways.map((takeaway, index) => {
          const name = LINE.takeaway(index)
          if (evidence && !evidence.shows(lines[index])) return null
          return (
            <TakeawayRow
              key={index}
              text={takeaway}
              lang={lang}
              index={index}
              highlights={highlights}
              current={index === current}
              reading={read === name}
              cites={<Cites brief={brief} of={brief.cites?.takeaways?.[index]} />}
              below={below?.(takeaway)}
              numeral={<Numeral index={index} line={lines[index]} content={content ?? NONE} />}
              mark={
                evidence && (
                  <Mark
                    name={name}
                    line={lines[index]}
                    content={evidence.content}
                    reserved={evidence.reserved}
                  />
                )
              }
              onCopy={() => onCopy(index)}
              onFocus={() => onFocus?.(index)}
            />
          )
        })}
      </ol>
      <p class="for-readers" role="status">
        {current !== null &&
          spoken &&
          t('sidebar.takeawayOf', [
            wholeNumber(current + 1, t),
            wholeNumber(takeaways.length, t),
            isolate(spoken),
          ])}
      </p>
    </section>
  )
}
