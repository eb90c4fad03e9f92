import type { StoryMore as More } from '../../core/views'
import { Alternatives } from '../shared/alternatives'
import { ChangeList } from '../shared/change-list'
import { isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  more: More
  /** The id of the brief that is shown. */
  shown: string
  onSelect: (id: string) => void
}

/** Whose briefs of a story there are, where there are several, and what the shown one says otherwise since it was read. */
export function StoryUpdates({ more: { briefs, changes }, shown, onSelect }: Props) {
  const { t } = useText()
  return (
    <>
      {briefs.length > 1 && (
        <Alternatives
          label={t('library.whichBrief')}
          of={briefs.map(({ id, by }) => ({ key: id, label: isolate(by) }))}
          shown={shown}
          onSelect={onSelect}
        />
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
