import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { forest, type Order, rowsFound, rowsOf } from '../../core/conversation/arrange'
import type { Comment, Thread } from '../../core/conversation/conversation'
import type { SourceFailure } from '../../core/conversation/failure'
import { isolate, wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { CommentList } from './comment-list'
import { sourceFailureWords } from './source-failure-words'
import { nameIn } from './source-words'
import { ThreadTools } from './thread-tools'
import type { ConversationState, OpenedThread as Opened } from './types'

/** ms after the last key until the comments are looked through. */
const TYPED = 150

interface Props {
  thread: Thread
  opened: Opened
  state: ConversationState
}

interface FailureProps {
  /** What the source is called. */
  name: string
  failure: SourceFailure
  onRetry: () => void
}

/** Why no comments, or no more of them, came. */
function ThreadFailure({ name, failure, onRetry }: FailureProps) {
  const { t } = useText()
  return (
    <p class="talk-warn" role="alert">
      <b>{isolate(name)}</b> {sourceFailureWords(failure, t)}{' '}
      <button type="button" class="text-button" onClick={onRetry}>
        {t('errors.retry')}
      </button>
    </p>
  )
}

/** An open thread: its comments as trees, in the order and with the words the reader looks for. */
export function OpenThread({ thread, opened, state }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const { comments, cursor, asking, failure } = opened
  const { takeaway } = state
  const [order, setOrder] = useState<Order>('best')
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), TYPED)
    return () => clearTimeout(timer)
  }, [typed])

  const trees = useMemo(() => forest(comments, order), [comments, order])
  const isSearching = search !== '' || takeaway !== null
  const rows = useMemo(() => {
    if (!isSearching) return rowsOf(trees, turned)
    const of = takeaway === null ? comments : comments.filter(({ about }) => about === takeaway)
    return rowsFound(of, search, order)
  }, [trees, turned, isSearching, search, takeaway, order, comments])

  const onSelectBrief = useCallback((comment: Comment) => {
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(comment.id)) next.add(comment.id)
      return next
    })
  }, [])

  const open = () => dispatch({ type: 'open thread', key: thread.key })
  const loadMore = () => dispatch({ type: 'load comments', key: thread.key, answersTo: null })

  return (
    <div class="talk-open">
      {comments.length > 1 && (
        <ThreadTools
          order={order}
          typed={typed}
          takeaway={takeaway}
          onOrder={setOrder}
          onTyped={setTyped}
          onAll={() => dispatch({ type: 'filter comments', takeaway: null })}
        />
      )}
      <p class="quiet" role="status">
        {asking === 'thread' && t('talk.loading')}
        {asking !== 'thread' && isSearching && t('talk.matching', rows.length, [wholeNumber(rows.length, t)])}
        {!asking && !failure && comments.length === 0 && t('talk.noComments')}
      </p>
      {failure && (
        <ThreadFailure
          name={nameIn(state.view, thread.source)}
          failure={failure}
          onRetry={comments.length ? loadMore : open}
        />
      )}
      <CommentList
        // Another order begins at the top again.
        key={`${order} ${search} ${takeaway}`}
        rows={rows}
        thread={thread}
        state={state}
        askingFor={typeof asking === 'object' && asking ? asking.answersTo : null}
        onSelect={onSelectBrief}
      />
      {cursor !== null && (
        <button type="button" class="button" disabled={asking !== null} onClick={loadMore}>
          {asking === 'more' ? t('talk.loading') : t('talk.loadMore')}
        </button>
      )}
    </div>
  )
}
