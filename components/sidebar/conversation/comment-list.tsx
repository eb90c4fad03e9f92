import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Row } from '../../../core/conversation/arrange'
import type { Comment, Thread } from '../../../core/conversation/conversation'
import { quotesOf } from '../../../core/conversation/quotes'
import { grouped } from '../../shared/format'
import { useText } from '../../text'
import { CommentRow } from './comment-row'
import type { ConversationEvents, ConversationState } from './types'

/** Rows drawn at first, and with each step towards the end; few enough that a step takes no longer than a frame or two. */
const STEP = 10

interface Props {
  rows: readonly Row[]
  thread: Thread
  state: Pick<ConversationState, 'quoted' | 'now'>
  /** The comment whose answers are being asked for. */
  askingFor: string | null
  onTurn: (comment: Comment) => void
  events: ConversationEvents
}

/** Some rows, drawn anew only when something of theirs changes: a thread of thousands has hundreds of such steps. */
function Step({ rows, thread, state, askingFor, onTurn, events }: Props) {
  useEffect(() => {
    const quotes = rows.flatMap(({ comment }) => quotesOf(comment))
    if (!quotes.length) return
    // Reading the page's text for the first time takes longer than a frame; the comments are on screen before.
    const timer = setTimeout(() => events.onQuotes(quotes), 100)
    return () => clearTimeout(timer)
  }, [rows])
  return useMemo(
    () => (
      <>
        {rows.map((row) => (
          <CommentRow
            key={row.comment.id}
            row={row}
            thread={thread}
            quoted={state.quoted}
            now={state.now}
            isAsking={askingFor === row.comment.id}
            onTurn={onTurn}
            events={events}
          />
        ))}
      </>
    ),
    [rows, state.quoted, askingFor],
  )
}

/** The rows in steps of which each stays the same as long as its rows do. */
function useSteps(rows: readonly Row[]): readonly Row[][] {
  const before = useRef<readonly Row[][]>([])
  return useMemo(() => {
    const steps: Row[][] = []
    for (let from = 0; from < rows.length; from += STEP) {
      const next = rows.slice(from, from + STEP)
      const known = before.current[steps.length]
      const isSame =
        known?.length === next.length &&
        known.every(
          (row, i) =>
            row.comment === next[i]?.comment &&
            row.folded === next[i]?.folded &&
            row.below === next[i]?.below &&
            row.depth === next[i]?.depth,
        )
      steps.push(isSame ? known : next)
    }
    before.current = steps
    return steps
  }, [rows])
}

/** The comments of an open thread. The first ones are drawn at once, the others as the reader comes near them. */
export function CommentList(props: Props) {
  const { t } = useText()
  const [shown, setShown] = useState(1)
  const end = useRef<HTMLLIElement>(null)
  const steps = useSteps(props.rows)
  const left = Math.max(0, props.rows.length - shown * STEP)

  useEffect(() => {
    const element = end.current
    if (!element) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((now) => now + 1)
      },
      { rootMargin: '1500px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
    // Watched anew after each step, because an end that is still near tells nothing by itself.
  }, [shown, left > 0])

  return (
    <ol class="comments">
      {steps.slice(0, shown).map((rows, index) => (
        <Step key={index} {...props} rows={rows} />
      ))}
      {left > 0 && (
        <li ref={end} class="comments-end">
          <button type="button" class="text-button" onClick={() => setShown(shown + 1)}>
            {t('talk.showMore', left, [grouped(left, t)])}
          </button>
        </li>
      )}
    </ol>
  )
}
