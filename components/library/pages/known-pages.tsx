import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { findPages } from '../../../core/sources/articles/find-pages'
import { Icon } from '../../icons/icon'
import { grouped, isolate } from '../../shared/format'
import { Skeleton } from '../../shared/skeleton'
import { useText } from '../../text'
import { LIST_HREF, SOURCES_HREF } from '../hrefs'
import { SearchBox } from '../search-box'
import { SelectField } from '../select-field'
import { PageRow } from './page-row'
import type { PagesEvents, PagesState } from './types'

/** Pages drawn at first, and more at each press. */
const AT_ONCE = 100

const WRITES = 'input,textarea,select,[contenteditable]'

/** The pages that the reader's sources name, to search and to open. `/` goes into the search from anywhere. */
export function KnownPages({ state, events }: { state: PagesState; events: PagesEvents }) {
  const { t } = useText()
  return (
    <div class="known-pages">
      <nav>
        <a class="text-button" href={LIST_HREF}>
          <Icon name="back" />
          {t('library.back')}
        </a>
      </nav>
      <h2>{t('pages.title')}</h2>
      <p class="quiet">{t('pages.lead')}</p>
      {state.kind === 'loading' && <Skeleton label={t('pages.reading')} />}
      {state.kind === 'failed' && (
        <div class="notice" role="alert">
          <Icon name="alert" size={24} />
          <h3 class="notice-title">{t('pages.failed')}</h3>
          <button type="button" class="button" onClick={events.onRetry}>
            {t('errors.retry')}
          </button>
        </div>
      )}
      {state.kind === 'ready' &&
        (state.pages.length === 0 ? <None /> : <Ready pages={state.pages} sources={state.sources} />)}
    </div>
  )
}

function None() {
  const { t } = useText()
  return (
    <div class="notice">
      <Icon name="none" size={24} />
      <h3 class="notice-title">{t('pages.none')}</h3>
      <p>{t('pages.noneMore')}</p>
      <a class="button" href={SOURCES_HREF}>
        {t('library.addSource')}
      </a>
    </div>
  )
}

type ReadyState = Extract<PagesState, { kind: 'ready' }>

function Ready({ pages, sources }: Pick<ReadyState, 'pages' | 'sources'>) {
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [query, setQuery] = useState('')
  const [source, setSource] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const found = useMemo(() => findPages(pages, query, source), [pages, query, source])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.matches(WRITES)) return
      field.current?.focus()
      field.current?.select()
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const narrow = (to: () => void) => {
    to()
    setMost(AT_ONCE)
  }
  return (
    <>
      <div class="library-tools">
        <SearchBox
          query={query}
          fieldRef={field}
          onQuery={(next) => narrow(() => setQuery(next))}
          onDown={() => list.current?.querySelector<HTMLElement>('a')?.focus()}
        />
        {sources.length > 1 && (
          <SelectField
            label={t('library.source')}
            value={source}
            isSet={source !== ''}
            onChange={(next) => narrow(() => setSource(next))}
          >
            <option value="">{t('library.every')}</option>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p role="status" class="quiet">
        {found.length === 0 && query !== ''
          ? t('library.noneFound', [isolate(query)])
          : t('pages.counted', found.length, [grouped(found.length, t)])}
      </p>
      <ul ref={list} class="story-list">
        {found.slice(0, most).map((page) => (
          <PageRow key={page.url} page={page} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + AT_ONCE)}>
          {t('pages.more', [grouped(Math.min(AT_ONCE, found.length - most), t)])}
        </button>
      )}
    </>
  )
}
