import { isFiltered, NO_FILTER } from '../../core/library/filter-stories'
import { Icon } from '../icons/icon'
import { isolate } from '../shared/format'
import { useText } from '../text'
import { SOURCES_HREF, STORAGE_HREF } from './hrefs'
import type { ListEvents, ListState } from './types'

/** What stands where no story does: the library is empty, or nothing fits. */
export function ListEmpty({ state, events }: { state: ListState; events: ListEvents }) {
  const { t } = useText()
  const { total, query, filter, reading } = state
  if (reading) return null
  if (total === 0) {
    return (
      <div class="notice">
        <Icon name="none" size={24} />
        <h2 class="notice-title">{t('library.empty')}</h2>
        <p>{t('library.emptyMore')}</p>
        <div class="row">
          <a class="button" href={SOURCES_HREF}>
            {t('library.addSource')}
          </a>
          <a class="button" href={STORAGE_HREF}>
            {t('library.importFile')}
          </a>
        </div>
      </div>
    )
  }
  return (
    <div class="notice">
      <Icon name="search" size={24} />
      <h2 class="notice-title">
        {query === '' ? t('library.noneFits') : t('library.noneFound', [isolate(query)])}
      </h2>
      {query !== '' && <p>{t('library.noneFoundMore')}</p>}
      <div class="row">
        {query !== '' && (
          <button type="button" class="button" onClick={() => events.onQuery('')}>
            {t('library.clearSearch')}
          </button>
        )}
        {isFiltered(filter) && (
          <button type="button" class="button" onClick={() => events.onFilter(NO_FILTER)}>
            {t('library.noFilter')}
          </button>
        )}
      </div>
    </div>
  )
}
