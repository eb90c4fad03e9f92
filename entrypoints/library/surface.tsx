import { DamageBanner } from '../../components/library/damage-banner'
import { DueBanner } from '../../components/library/due-banner'
import { type LibraryContent, LibraryPage } from '../../components/library/library-page'
import { KnownPages } from '../../components/library/pages/known-pages'
import { StoragePage } from '../../components/library/storage-page'
import type { LibraryController as Page } from '../../controllers/library/library-page'
import { notice } from '../../controllers/library/notices'
import { browser } from '../../services/browser'

/** What the address says, or why it cannot be shown. */
function contentOf({ library, where, pages, story, list, keeping, sync }: Page): LibraryContent {
  const { kind } = library.state.value
  if (kind === 'failed' || kind === 'newer')
    return { kind: 'error', isNewer: kind === 'newer', onRetry: () => void library.refresh() }
  if (where.value.page === 'pages') {
    return { kind: 'pages', draw: () => <KnownPages state={pages.state.value} events={pages.events} /> }
  }
  if (where.value.page === 'story') return { kind: 'story', state: story.state.value }
  if (kind === 'loading') return { kind: 'loading' }
  if (where.value.page === 'list') return { kind: 'list', state: list.state.value }
  const draw = () => (
    <StoragePage
      state={keeping.state.value}
      events={keeping.events}
      sync={{ state: sync.state.value, events: sync.events }}
    />
  )
  return { kind: 'keeping', draw }
}

/** What is said above all else: that the database was damaged, that a backup is due. */
function Banners({ page: { damage, keeping } }: { page: Page }) {
  return (
    <>
      {damage.damage.value && (
        <DamageBanner
          damage={damage.damage.value}
          onSave={() => void damage.save()}
          onClose={() => void damage.close()}
        />
      )}
      {keeping.isDue.value && (
        <DueBanner
          onExport={() => keeping.events.onExport('all', 'json')}
          onLater={() => void keeping.later()}
        />
      )}
    </>
  )
}

/** The library's page, drawn from what its parts hold. */
export function LibrarySurface({ page }: { page: Page }) {
  return (
    <LibraryPage
      content={contentOf(page)}
      banner={<Banners page={page} />}
      copyFormat={page.settings.now.value.copyFormat}
      notice={notice.value}
      listEvents={page.listEvents}
      storyEvents={page.storyEvents}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  )
}
