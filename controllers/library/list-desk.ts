import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ListEvents, ListState } from '../../components/library/types'
import { type Facets, facetsOf } from '../../core/library/facets'
import { type Filter, NO_FILTER, type Sort } from '../../core/library/filter-stories'
import { searchStories } from '../../core/library/search-stories'
import type { CopyFormat } from '../../core/settings'
import type { Shelf } from './shelf'

/** The list of the library: what the reader looks for, selects and is at. */
export interface ListDesk {
  state: ReadonlySignal<ListState>
  events: Pick<ListEvents, 'onQuery' | 'onFilter' | 'onSort' | 'onSelect' | 'onCurrent'>
  /** Searches again, because more was read. */
  again(): void
  unselect(ids: readonly string[]): void
}

/** Sets the list up over what the page has read. */
export function createListDesk(shelf: Shelf, copyFormat: ReadonlySignal<CopyFormat>): ListDesk {
  const query = signal('')
  const scores = signal<Map<string, number> | null>(null)
  const filter = signal<Filter>(NO_FILTER)
  const sort = signal<Sort>('newest')
  const selected = signal<ReadonlySet<string>>(new Set())
  const current = signal<string | null>(null)

  let facetsBefore: Facets = facetsOf([])
  const facets = computed(() => {
    const { stories, reading } = shelf.state.value
    // Counted at the beginning and at the end of a reading; in between it would only be counted anew.
    if (!reading || facetsBefore.makers.length === 0) facetsBefore = facetsOf(stories)
    return facetsBefore
  })
  const found = computed(() =>
    searchStories(shelf.state.value.stories, scores.value, {
      filter: filter.value,
      sort: sort.value,
      now: Date.now(),
    }),
  )

  const search = async () => {
    const asked = query.peek()
    const { search } = await shelf.catalog()
    if (query.peek() === asked) scores.value = search.find(asked)
  }

  return {
    state: computed(() => ({
      reading: shelf.state.value.reading,
      total: shelf.state.value.stories.length,
      found: found.value,
      facets: facets.value,
      query: query.value,
      filter: filter.value,
      sort: sort.value,
      selected: selected.value,
      current: current.value,
      copyFormat: copyFormat.value,
      unreadable: shelf.state.value.unreadable,
    })),
    events: {
      onQuery: (next) => {
        query.value = next
        current.value = null
        scrollTo(0, 0)
        void search()
      },
      onFilter: (change) => {
        filter.value = { ...filter.peek(), ...change }
        current.value = null
        scrollTo(0, 0)
      },
      onSort: (next) => {
        sort.value = next
      },
      onSelect: (ids, on) => {
        const next = new Set(selected.peek())
        for (const id of ids) {
          if (on) next.add(id)
          else next.delete(id)
        }
        selected.value = next
      },
      onCurrent: (id) => {
        current.value = id
      },
    },
    again: () => {
      if (query.peek() !== '') void search()
    },
    unselect: (ids) => {
      const gone = new Set(ids)
      selected.value = new Set([...selected.peek()].filter((id) => !gone.has(id)))
    },
  }
}
