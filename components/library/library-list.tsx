import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { grouped, wholeNumber } from '../shared/format'
import { useText } from '../text'
import { Filters } from './filters'
import { ListHead } from './list-head'
import { ListEmpty } from './list-notice'
import { SearchBox } from './search-box'
import { StoryList } from './story-list'
import type { ListEvents, ListState } from './types'

/** CSS px from which the filters stand in one or two lines; as in library.css. */
const WIDE = 820

const WRITES = 'input:not([type=checkbox]),textarea,select,[contenteditable]'

/** The library as a list to search, filter and order. `/` goes into the search from anywhere. */
export function LibraryList({ state, events }: { state: ListState; events: ListEvents }) {
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const { reading, found, query } = state
  // In a narrow window the filters would push the stories out of sight.
  const [isWide] = useState(() => innerWidth >= WIDE)

  // Before anything is painted: a key may be pressed as soon as the list is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.matches(WRITES)
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/' && !isWriting) {
        field.current?.focus()
        field.current?.select()
        event.preventDefault()
      }
      if (event.key === 'Escape' && !isWriting && state.selected.size > 0)
        events.onSelect([...state.selected], false)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return (
    <>
      <div class="library-tools">
        <SearchBox
          query={query}
          fieldRef={field}
          onQuery={events.onQuery}
          onDown={() => place.current?.querySelector<HTMLElement>('.story-row a[tabindex="0"]')?.focus()}
        />
        <details class="filters-fold" open={isWide}>
          <summary>{t('library.filters')}</summary>
          <Filters
            facets={state.facets}
            filter={state.filter}
            sort={state.sort}
            isSearching={query.trim() !== ''}
            onFilter={events.onFilter}
            onSort={events.onSort}
          />
        </details>
      </div>
      <ListHead state={state} events={events} />
      {reading && (
        <div class="reading">
          <progress max={Math.max(reading.of, 1)} value={reading.done} aria-label={t('library.reading')} />
          <p class="quiet" role="status">
            {t('library.readingOf', [grouped(reading.done, t), grouped(reading.of, t)])}
          </p>
        </div>
      )}
      {state.unreadable > 0 && (
        <p class="hint">{t('library.unreadable', state.unreadable, [wholeNumber(state.unreadable, t)])}</p>
      )}
      <div ref={place}>
        {found.length === 0 ? (
          <ListEmpty state={state} events={events} />
        ) : (
          <StoryList
            found={found}
            selected={state.selected}
            current={state.current}
            onSelect={events.onSelect}
            onCurrent={events.onCurrent}
            onDelete={events.onDelete}
          />
        )}
      </div>
    </>
  )
}
