import type { DroppedLine, ModelNotes as Notes } from '../../core/models/model-brief'
import { isolate, percent, wholeNumber } from '../shared/format'
import { type Translate, useText } from '../text'

function whyDropped({ reason, what }: DroppedLine, t: Translate): string {
  const said = isolate(what)
  switch (reason) {
    case 'number':
      return t('written.droppedNumber', [said])
    case 'date':
      return t('written.droppedDate', [said])
    case 'quotation':
      return t('written.droppedQuotation', [said])
    case 'address':
      return t('written.droppedAddress', [said])
    case 'length':
      return t('written.droppedLength')
  }
}

/** What was found when a model's brief was held against the page: how much it read, which lines were left out. */
export function ModelNotesList({ notes }: { notes: Notes }) {
  const { t } = useText()
  const { dropped, share, namesChecked } = notes
  return (
    <div class="model-notes">
      {share < 1 && <p>{t('written.share', [percent(share, t)])}</p>}
      {!namesChecked && <p>{t('written.namesUnchecked')}</p>}
      {dropped.length > 0 && (
        <details>
          <summary>{t('written.dropped', dropped.length, [wholeNumber(dropped.length, t)])}</summary>
          <ul>
            {dropped.map((line, index) => (
              <li key={index}>
                <span dir="auto">{line.text}</span> <span class="quiet">{whyDropped(line, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
