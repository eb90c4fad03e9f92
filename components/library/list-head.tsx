import { grouped } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import { CopyMenu } from './copy-menu'
import { ExportMenu } from './export-menu'
import type { ListEvents, ListState } from './types'

interface Props {
  state: ListState
  events: ListEvents
}

/** How many stories there are, or are selected, and what can be done with those. */
export function ListHead({ state, events }: Props) {
  const { t } = useText()
  const { found, selected, total, query } = state
  const ids = [...selected]
  const all = found.length > 0 && found.every(({ id }) => selected.has(id))
  const isKept = found.filter(({ id }) => selected.has(id)).every(({ kept }) => kept)
  const counted =
    found.length === total && query === ''
      ? t('library.total', total, [grouped(total, t)])
      : t('library.found', found.length, [grouped(found.length, t), grouped(total, t)])
  return (
    <div class="list-head" data-selecting={ids.length > 0}>
      <label class="check">
        <input
          type="checkbox"
          checked={all}
          indeterminate={ids.length > 0 && !all}
          aria-label={t('library.selectAll')}
          disabled={found.length === 0}
          onChange={() => events.onSelect(all ? ids : found.map(({ id }) => id), !all)}
        />
      </label>
      <p role="status">
        {ids.length > 0 ? t('library.selected', ids.length, [grouped(ids.length, t)]) : counted}
      </p>
      {ids.length > 0 && (
        <>
          <IconButton
            icon={isKept ? 'unkeep' : 'keep'}
            label={isKept ? t('library.unkeepSelected') : t('library.keepSelected')}
            onClick={() => events.onStar(ids, !isKept)}
          />
          <CopyMenu
            label={t('library.copySelected')}
            format={state.copyFormat}
            onCopy={(format) => events.onCopy(ids, format)}
          />
          <ExportMenu label={t('library.exportSelected')} onExport={(form) => events.onExport(ids, form)} />
          <IconButton
            icon="remove"
            label={t('library.deleteSelected')}
            onClick={() => events.onDelete(ids)}
          />
          <IconButton
            icon="close"
            label={t('library.selectNone')}
            onClick={() => events.onSelect(ids, false)}
          />
        </>
      )}
    </div>
  )
}
