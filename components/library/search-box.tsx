import type { Ref } from 'preact'
import { Icon } from '../icons/icon'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'

interface Props {
  query: string
  fieldRef: Ref<HTMLInputElement>
  onQuery: (query: string) => void
  /** Goes on from the field into what was found. */
  onDown: () => void
}

/** Searches as it is typed; the arrow down goes on into the list, Escape empties the field. */
export function SearchBox({ query, fieldRef, onQuery, onDown }: Props) {
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers we support know no search element yet
    <div class="search-box" role="search">
      <Icon name="search" size={20} />
      <input
        ref={fieldRef}
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') onQuery('')
          else if (event.key === 'ArrowDown') onDown()
          else return
          event.preventDefault()
        }}
      />
      {query === '' ? (
        <span class="key-hint" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton icon="close" label={t('library.clearSearch')} onClick={() => onQuery('')} />
      )}
    </div>
  )
}
