import type { StoryMore as More } from '../../core/views'
import { ChangeList } from '../shared/change-list'
import { isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  more: More
  /** The id of the brief that is shown. */
  shown: string
  onTurn: (id: string) => void
}

/** Whose briefs of a story there are, where there are several, and what the shown one says otherwise since it was read. */
export function StoryMore({ more: { briefs, changes }, shown, onTurn }: Props) {
  const { t } = useText()
  return (
    <>
      {briefs.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line everywhere
        <div class="brief-switch" role="group" aria-label={t('library.whichBrief')}>
          {briefs.map(({ id, by }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === shown}
              onClick={() => id !== shown && onTurn(id)}
            >
              {isolate(by)}
            </button>
          ))}
        </div>
      )}
      {changes.length > 0 && (
        <details class="since-read">
          <summary>
            {t('library.updated')}{' '}
            <span class="quiet">{t('library.changes', changes.length, [changes.length])}</span>
          </summary>
          <ChangeList changes={changes} />
        </details>
      )}
    </>
  )
}
