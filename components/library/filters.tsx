import { CAME_BY } from '../../core/library/came-by'
import type { Facet, Facets } from '../../core/library/facets'
import {
  type Filter,
  isFiltered,
  NO_FILTER,
  PERIODS,
  SORTS,
  type Sort,
} from '../../core/library/filter-stories'
import { grouped } from '../shared/format'
import { useText } from '../text'
import { cameByName } from './came-by-name'
import { SelectField } from './select-field'

interface Props {
  facets: Facets
  filter: Filter
  sort: Sort
  /** With a query the best fitting come first, whatever the order. */
  isSearching: boolean
  onFilter: (change: Partial<Filter>) => void
  onSort: (sort: Sort) => void
}

/** Everything the list can be narrowed by, and its order. */
export function Filters({ facets, filter, sort, isSearching, onFilter, onSort }: Props) {
  const { t, locale } = useText()
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const count = ({ count }: Facet) => t('library.counted', [grouped(count, t)])
  const periods = {
    any: t('library.anyTime'),
    day: t('library.lastDay'),
    week: t('library.lastWeek'),
    month: t('library.lastMonth'),
    year: t('library.lastYear'),
  }
  const sorts = {
    newest: t('library.newest'),
    added: t('library.addedLast'),
    oldest: t('library.oldest'),
    headline: t('library.byHeadline'),
  }
  const ways = CAME_BY.flatMap((way) =>
    facets.ways.filter(({ value }) => value === way).map((one) => ({ way, one })),
  )
  return (
    <div class="filters">
      <SelectField
        label={t('library.source')}
        value={filter.source}
        isSet={filter.source !== ''}
        onChange={(source) => onFilter({ source })}
      >
        <option value="">{t('library.every')}</option>
        <optgroup label={t('library.howItCame')}>
          {ways.map(({ way, one }) => (
            <option key={way} value={`came:${way}`}>
              {cameByName(way, t)} {count(one)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('library.madeBy')}>
          {facets.makers.map((maker) => (
            <option key={maker.value} value={`by:${maker.value}`}>
              {maker.value} {count(maker)}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <SelectField
        label={t('library.topic')}
        value={filter.topic}
        isSet={filter.topic !== ''}
        onChange={(topic) => onFilter({ topic })}
      >
        <option value="">{t('library.every')}</option>
        {facets.topics.map((topic) => (
          <option key={topic.value} value={topic.value}>
            {topic.value} {count(topic)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('library.date')}
        value={filter.period}
        isSet={filter.period !== 'any'}
        onChange={(value) => onFilter({ period: PERIODS.find((one) => one === value) ?? 'any' })}
      >
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {periods[period]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('library.language')}
        value={filter.lang}
        isSet={filter.lang !== ''}
        onChange={(lang) => onFilter({ lang })}
      >
        <option value="">{t('library.every')}</option>
        {facets.langs.map((lang) => (
          <option key={lang.value} value={lang.value}>
            {languages.of(lang.value)} {count(lang)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('library.order')}
        value={isSearching ? 'best' : sort}
        onChange={(value) => onSort(SORTS.find((one) => one === value) ?? 'newest')}
      >
        {isSearching && <option value="best">{t('library.bestFirst')}</option>}
        {!isSearching &&
          SORTS.map((one) => (
            <option key={one} value={one}>
              {sorts[one]}
            </option>
          ))}
      </SelectField>
      <div class="filter-checks">
        <label class="check">
          <input
            type="checkbox"
            checked={filter.unread}
            onChange={(event) => onFilter({ unread: event.currentTarget.checked })}
          />
          {t('library.onlyUnread')}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.kept}
            onChange={(event) => onFilter({ kept: event.currentTarget.checked })}
          />
          {t('library.onlyKept')}
        </label>
        {isFiltered(filter) && (
          <button type="button" class="text-button" onClick={() => onFilter(NO_FILTER)}>
            {t('library.noFilter')}
          </button>
        )}
      </div>
    </div>
  )
}
