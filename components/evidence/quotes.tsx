import type { SaidLine } from '../../core/evidence/page-evidence'
import { useText } from '../text'

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
