import { useId, useMemo, useState } from 'preact/hooks'
import { forest, type Row, rowsOf } from '../../core/conversation/arrange'
import type { SavedThread } from '../../core/conversation/saved-thread'
import { sourceName, sourceOf } from '../../core/conversation/source-list'
import { Blocks } from '../conversation/blocks'
import { goneWords, threadTitle } from '../conversation/source-words'
import { Icon } from '../icons/icon'
import { ago } from '../shared/ago'
import { Day } from '../shared/day'
import { grouped, isolate, wholeNumber } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useText } from '../text'

/** Deeper answers are set no further in. */
const MOST_DEPTH = 6

function SavedComment({ row: { comment, depth }, now }: { row: Row; now: number }) {
  const { t, locale } = useText()
  const { author, at, score, gone, url, blocks } = comment
  return (
    <li class="comment" style={`--depth:${Math.min(depth, MOST_DEPTH)}`}>
      <p class="comment-head">
        {depth > 0 && <span class="for-readers">{t('talk.depth', [wholeNumber(depth, t)])} </span>}
        <Parts
          of={[
            author && <b>{author}</b>,
            score !== null && t('talk.points', score, [grouped(score, t)]),
            <OutsideLink key="source" href={url}>
              {at === null ? t('talk.atSource') : ago(at, now, locale)}
            </OutsideLink>,
          ]}
        />
      </p>
      {gone ? (
        <p class="quiet">{goneWords(gone, t)}</p>
      ) : (
        <div class="comment-text">
          <Blocks blocks={blocks} />
        </div>
      )}
    </li>
  )
}

/** The comments of a saved thread; drawn when it is opened, because there may be hundreds. */
function SavedComments({ comments }: Pick<SavedThread, 'comments'>) {
  const { t } = useText()
  const [now] = useState(() => Date.now())
  const rows = useMemo(
    () => rowsOf(forest(comments, 'best'), new Set(), Number.POSITIVE_INFINITY),
    [comments],
  )
  if (rows.length === 0) return <p class="quiet">{t('library.noSavedComments')}</p>
  return (
    <ul class="saved-comments">
      {rows.map((row) => (
        <SavedComment key={row.comment.id} row={row} now={now} />
      ))}
    </ul>
  )
}

function Saved({ saved, onRemove }: { saved: SavedThread; onRemove: () => void }) {
  const { t } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { thread, comments, savedAt } = saved
  const title = threadTitle(thread, sourceOf(thread.source)?.untitled ?? 'posts', t)
  return (
    <div class="saved-thread">
      <button
        type="button"
        class="talk-title"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span dir="auto">{title}</span>
        <Icon name="down" />
      </button>
      <p class="quiet">
        <Parts
          of={[
            sourceName(thread.source),
            thread.place,
            t('talk.comments', comments.length, [grouped(comments.length, t)]),
            <Day key="saved" iso={new Date(savedAt).toISOString()} />,
          ]}
        />
      </p>
      <p class="row">
        <OutsideLink href={thread.url}>{t('talk.openAt', [sourceName(thread.source)])}</OutsideLink>
        <button
          type="button"
          class="text-button"
          aria-label={t('library.removeThread', [isolate(title)])}
          onClick={onRemove}
        >
          {t('talk.unsave')}
        </button>
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && <SavedComments comments={comments} />}
      </div>
    </div>
  )
}

interface Props {
  threads: readonly SavedThread[]
  onRemove: (thread: SavedThread) => void
}

/** The threads the reader saved with a story, as they were read then; nothing where there are none. */
export function StoryThreads({ threads, onRemove }: Props) {
  const { t } = useText()
  if (threads.length === 0) return null
  return (
    <section class="conversation saved-threads">
      <h2 class="label">{t('library.threads')}</h2>
      {threads.map((saved) => (
        <Saved key={`${saved.storyId} ${saved.thread.key}`} saved={saved} onRemove={() => onRemove(saved)} />
      ))}
    </section>
  )
}
