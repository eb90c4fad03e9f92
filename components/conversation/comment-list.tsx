import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Row } from '../../core/conversation/arrange'
import type { Comment, Thread } from '../../core/conversation/conversation'
import { quotesOf } from '../../core/conversation/quotes'
import { grouped } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { CommentRow } from './comment-row'
import type { ConversationState } from './types'

/** Rows drawn at first, and with each step towards the end; few enough that a step takes no longer than a frame or two. */
const STEP = 10

interface Props {
  rows: readonly Row[]
  thread: Thread
  state: Pick<ConversationState, 'quoted' | 'now'>
  /** The comment whose answers are being asked for. */
  askingFor: string | null
  onSelect: (comment: Comment) => void
}

/**
 * Steps from this row on are laid out only where they are in sight. Whole steps and not rows, because a browser looks at each
 * such box in every frame.
 */
const NEAR = 60

/** Some rows. Which passages they quote is sought once they are on screen. */
function Step({ rows, first, ...props }: Props & { first: number }) {
  const { state, askingFor } = props
  const { dispatch } = useActions()
  useEffect(() => {
    const quotes = rows.flatMap(({ comment }) => quotesOf(comment))
    if (!quotes.length) return
    // Reading the page's text for the first time takes longer than a frame; the comments are on screen before.
    const timer = setTimeout(() => dispatch({ type: 'find quotes', quotes }), 100)
    return () => clearTimeout(timer)
  }, [rows])
  return (
    <div class={first >= NEAR ? 'comment-step far' : 'comment-step'}>
      {rows.map((row) => (
        <CommentRow
          key={row.comment.id}
          row={row}
          thread={props.thread}
          quoted={state.quoted}
          now={state.now}
          isAsking={askingFor === row.comment.id}
          onSelect={props.onSelect}
        />
      ))}
    </div>
  )
}

interface DrawnStep {
  rows: readonly Row[]
  quoted: ReadonlySet<string>
  askingFor: string | null
  node: ComponentChildren
}

/** Draws steps, each anew only when something of its own changes: a thread of thousands has hundreds. */
function useDrawnSteps(props: Props, steps: readonly (readonly Row[])[]): ComponentChildren[] {
  const before = useRef<DrawnStep[]>([])
  const { askingFor } = props
  const { quoted } = props.state
  before.current = steps.map((rows, index) => {
    const known = before.current[index]
    const isSame = known?.rows === rows && known.quoted === quoted && known.askingFor === askingFor
    if (known && isSame) return known
    return {
      rows,
      quoted,
      askingFor,
      node: <Step key={index} {...props} rows={rows} first={index * STEP} />,
    }
  })
  return before.current.map(({ node }) => node)
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
  const end = useRef<HTMLDivElement>(null)
  const steps = useSteps(props.rows)
  const drawn = useDrawnSteps(props, steps.slice(0, shown))
  const left = Math.max(0, props.rows.length - shown * STEP)

  useEffect(() => {
    const element = end.current
    if (!element) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((now) => now + 1)
      },
      // Within the box that scrolls, so that the next ones stand there before the end comes into sight.
      { root: element.closest('.scroll'), rootMargin: '1500px 0px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
    // Watched anew after each step, because an end that is still near tells nothing by itself.
  }, [shown, left > 0])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: between an ol and its items nothing may stand, and the steps have to */}
      <div class="comments" role="list">
        {drawn}
      </div>
      {left > 0 && (
        <div ref={end} class="comments-end">
          <button type="button" class="text-button" onClick={() => setShown(shown + 1)}>
            {t('talk.showMore', left, [grouped(left, t)])}
          </button>
        </div>
      )}
    </>
  )
}
