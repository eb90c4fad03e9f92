import type { ComponentChildren } from 'preact'
import type { CopyFormat } from '../../core/settings'
import { Icon } from '../icons/icon'
import { IconButton } from '../shared/icon-button'
import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { LIST_HREF, PAGES_HREF, STORAGE_HREF } from './hrefs'
import { LibraryList } from './library-list'
import { StoryPage } from './story-page'
import type { LibraryNotice, ListEvents, ListState, StoryEvents, StoryState } from './types'

/** What the library's page shows. */
export type LibraryContent =
  | { kind: 'loading' }
  | { kind: 'error'; isNewer: boolean; onRetry: () => void }
  | { kind: 'list'; state: ListState }
  | { kind: 'story'; state: StoryState }
  | { kind: 'keeping'; draw: () => ComponentChildren }
  | { kind: 'pages'; draw: () => ComponentChildren }

interface Props {
  content: LibraryContent
  /** What stands above everything, such as that the database was damaged. */
  banner?: ComponentChildren
  copyFormat: CopyFormat
  notice: LibraryNotice | null
  listEvents: ListEvents
  storyEvents: StoryEvents
  onOptions: () => void
}

/** The reader's library: the list, one story, or how it is kept. */
export function LibraryPage({
  content,
  banner,
  copyFormat,
  notice,
  listEvents,
  storyEvents,
  onOptions,
}: Props) {
  const { t } = useText()
  return (
    <main class="library">
      <header class="library-top">
        <h1>
          <a href={LIST_HREF}>
            <Icon name="pulse" size={24} />
            {t('library.title')}
          </a>
        </h1>
        <span class="space" />
        <a class="text-button" href={PAGES_HREF}>
          {t('pages.title')}
        </a>
        <a class="text-button" href={STORAGE_HREF}>
          {t('library.keeping')}
        </a>
        <IconButton icon="settings" label={t('library.options')} onClick={onOptions} />
      </header>
      {banner}
      <Content content={content} copyFormat={copyFormat} listEvents={listEvents} storyEvents={storyEvents} />
      <p class="saved" role={notice?.bad ? 'alert' : 'status'} data-bad={notice?.bad}>
        {notice?.text}
        {notice?.onUndo && (
          <button type="button" class="text-button" onClick={notice.onUndo}>
            {t('library.undo')}
          </button>
        )}
        {notice?.onStop && (
          <button type="button" class="text-button" onClick={notice.onStop}>
            {t('library.stop')}
          </button>
        )}
      </p>
    </main>
  )
}

type ContentProps = Pick<Props, 'content' | 'copyFormat' | 'listEvents' | 'storyEvents'>

function Content({ content, copyFormat, listEvents, storyEvents }: ContentProps) {
  const { t } = useText()
  switch (content.kind) {
    case 'loading':
      return <Skeleton label={t('library.reading')} />
    case 'error':
      return (
        <div class="notice" role="alert">
          <Icon name="alert" size={24} />
          <h2 class="notice-title">{content.isNewer ? t('library.newer') : t('library.failed')}</h2>
          <p>{content.isNewer ? t('library.newerMore') : t('library.failedMore')}</p>
          <button type="button" class="button" onClick={content.onRetry}>
            {t('errors.retry')}
          </button>
        </div>
      )
    case 'list':
      return <LibraryList state={content.state} events={listEvents} />
    case 'story':
      return <StoryPage state={content.state} copyFormat={copyFormat} events={storyEvents} />
    case 'keeping':
    case 'pages':
      return content.draw()
  }
}
