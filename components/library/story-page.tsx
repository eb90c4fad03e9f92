import { useEffect, useRef } from 'preact/hooks'
import type { StoryDetail } from '../../core/library/story-detail'
import type { CopyFormat } from '../../core/settings'
import { Icon } from '../icons/icon'
import { IconButton } from '../shared/icon-button'
import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { CopyMenu } from './copy-menu'
import { ExportMenu } from './export-menu'
import { LIST_HREF } from './hrefs'
import { StoryBriefs } from './story-briefs'
import { StoryCoverage } from './story-coverage'
import { StoryNote } from './story-note'
import { StoryThreads } from './story-threads'
import { StoryVersions } from './story-versions'
import { StoryVisits } from './story-visits'
import type { StoryEvents, StoryState } from './types'

interface Props {
  state: StoryState
  copyFormat: CopyFormat
  events: StoryEvents
}

/** One story in full: its briefs, who wrote about it, the reader's note, earlier versions, saved threads, and where it was met. */
export function StoryPage({ state, copyFormat, events }: Props) {
  const { t } = useText()
  return (
    <div class="story-page">
      <nav>
        <a class="text-button" href={LIST_HREF}>
          <Icon name="back" />
          {t('library.back')}
        </a>
      </nav>
      {state.kind === 'loading' && <Skeleton label={t('library.reading')} />}
      {state.kind === 'missing' && (
        <div class="notice">
          <Icon name="none" size={24} />
          <h2 class="notice-title">{t('library.missing')}</h2>
          <p>{t('library.missingMore')}</p>
        </div>
      )}
      {state.kind === 'ready' && <Ready state={state} copyFormat={copyFormat} events={events} />}
    </div>
  )
}

function Ready({ state, copyFormat, events }: Props & { state: Extract<StoryState, { kind: 'ready' }> }) {
  const { story, threads, coverage, noteState, readBefore } = state
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    // A new story is read from its top; the focus is there too.
    scrollTo(0, 0)
    page.current?.focus({ preventScroll: true })
  }, [story.id])
  return (
    <article ref={page} tabIndex={-1}>
      <StoryTools story={story} format={copyFormat} events={events} />
      <div class="story-columns">
        <div>
          <StoryBriefs story={story} readBefore={readBefore} events={events} />
          <StoryThreads threads={threads} onRemove={events.onRemoveThread} />
        </div>
        <div class="story-margin">
          <StoryNote
            key={story.id}
            note={story.note}
            state={noteState}
            onNote={(note) => events.onNote(story.id, note)}
          />
          <StoryCoverage briefs={story.briefs} more={coverage} />
          <StoryVersions briefs={story.briefs} />
          <StoryVisits visits={story.visits} onForget={events.onForgetVisit} />
        </div>
      </div>
    </article>
  )
}

function StoryTools({
  story,
  format,
  events,
}: {
  story: StoryDetail
  format: CopyFormat
  events: StoryEvents
}) {
  const { t } = useText()
  return (
    <div class="story-tools">
      <button
        type="button"
        class="button"
        aria-pressed={story.kept}
        onClick={() => events.onStar(!story.kept)}
      >
        <Icon name={story.kept ? 'check' : 'keep'} />
        {story.kept ? t('library.kept') : t('library.keep')}
      </button>
      <button type="button" class="button" onClick={events.onUnread}>
        {t('library.markUnread')}
      </button>
      <span class="space" />
      <CopyMenu label={t('library.copyStory')} format={format} onCopy={events.onCopy} />
      <ExportMenu label={t('library.exportStory')} onExport={events.onExport} />
      <IconButton icon="remove" label={t('library.deleteStory')} onClick={events.onDelete} />
    </div>
  )
}
