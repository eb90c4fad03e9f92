import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ListEvents, ListState } from '../../components/library/types'
import { type Facets, facetsOf } from '../../core/library/facets'
import { type Filter, NO_FILTER, type Sort } from '../../core/library/filter-stories'
import { searchStories } from '../../core/library/search-stories'
import type { CopyFormat } from '../../core/settings'
import type { LibraryModel } from './library-model'

/** The list of the library: what the reader looks for, selects and is at. */
export interface ListController {
  state: ReadonlySignal<ListState>
  events: Pick<ListEvents, 'onQuery' | 'onFilter' | 'onSort' | 'onSelect' | 'onCurrent'>
  /** Searches again, because more was read. */
  again(): void
  unselect(ids: readonly string[]): void
}

/** What there is to filter by. Counted at the beginning and at the end of a reading: in between it would only be counted anew. */
function facetsWhileRead(library: LibraryModel): ReadonlySignal<Facets> {
  let last = facetsOf([])
  return computed(() => {
    const { stories, reading } = library.state.value
    if (!reading || last.makers.length === 0) last = facetsOf(stories)
    return last
  })
}

/** Sets the list up over what the page has read. */
export function createListController(
  library: LibraryModel,
  copyFormat: ReadonlySignal<CopyFormat>,
): ListController {
  const query = signal('')
  const scores = signal<Map<string, number> | null>(null)
  const filter = signal<Filter>(NO_FILTER)
  const sort = signal<Sort>('newest')
  const selected = signal<ReadonlySet<string>>(new Set())
  const current = signal<string | null>(null)

  const facets = facetsWhileRead(library)
  const found = computed(() =>
    searchStories(library.state.value.stories, scores.value, {
      filter: filter.value,
      sort: sort.value,
      now: Date.now(),
    }),
  )

  const search = async () => {
    const asked = query.peek()
    const { search } = await library.catalog()
    if (query.peek() === asked) scores.value = search.find(asked)
  }

  return {
    state: computed(() => ({
      reading: library.state.value.reading,
      total: library.state.value.stories.length,
      found: found.value,
      facets: facets.value,
      query: query.value,
      filter: filter.value,
      sort: sort.value,
      selected: selected.value,
      current: current.value,
      copyFormat: copyFormat.value,
      unreadable: library.state.value.unreadable,
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
