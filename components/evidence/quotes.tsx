import type { SaidLine } from '../../core/evidence/page-evidence'
import { useText } from '../text'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Whether the page says a line in other words than the line itself. */
export function saysMore({ text, passages }: SaidLine): boolean {
  const line = plain(text)
  return passages.some(({ said }) => {
    const passage = plain(said)
    return !passage.includes(line) && !line.includes(passage)
  })
}

/** The words of a line's passages, as the page has them. */
export function Quotes({ id, line }: { id: string; line: SaidLine }) {
  const { t } = useText()
  return (
    <span id={id} class="quotes" role="tooltip">
      <span class="quotes-label">{t('evidence.pageSays')}</span>
      {line.passages.map(({ said }, index) => (
        <span key={index} class="quote" dir="auto">
          {said}
        </span>
      ))}
    </span>
  )
}
