import type { Row } from '../../core/conversation/arrange'
import type { Comment, Thread } from '../../core/conversation/conversation'
import { quotesOf } from '../../core/conversation/quotes'
import type { SortedComment } from '../../core/conversation/view'
import { Icon } from '../icons/icon'
import { ago } from '../shared/ago'
import { grouped, isolate, wholeNumber } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { Blocks } from './blocks'
import { goneWords } from './source-words'

/** Deeper answers are set no further in: the sidebar is narrow. */
const MOST_DEPTH = 5

interface Props {
  row: Row
  thread: Thread
  quoted: ReadonlySet<string>
  now: number
  /** Whether answers of this comment are being asked for. */
  isAsking: boolean
  onSelect: (comment: Comment) => void
}

const isSorted = (comment: Comment): comment is SortedComment => 'about' in comment

/** One comment: who, when, how liked, what it says, and what can be done with it. */
export function CommentRow({ row, thread, quoted, now, isAsking, onSelect }: Props) {
  const { t, locale } = useText()
  const { dispatch } = useActions()
  const { comment, depth, below, folded } = row
  const { author, at, score, gone, more, url } = comment
  const quotes = quotesOf(comment).filter((quote) => quoted.has(quote))
  const about = isSorted(comment) ? comment.about : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list
    <div role="listitem" class="comment" style={`--depth:${Math.min(depth, MOST_DEPTH)}`}>
      <p class="comment-head">
        {depth > 0 && <span class="for-readers">{t('talk.depth', [wholeNumber(depth, t)])} </span>}
        <Parts
          of={[
            author && <b>{author}</b>,
            at !== null && ago(at, now, locale),
            score !== null && t('talk.points', score, [grouped(score, t)]),
            about !== null && t('talk.about', [wholeNumber(about + 1, t)]),
          ]}
        />
      </p>
      {gone ? (
        <p class="quiet">{goneWords(gone, t)}</p>
      ) : (
        <div class="comment-text">
          <Blocks blocks={comment.blocks} />
        </div>
      )}
      <div class="comment-acts">
        {below > 0 && (
          <button type="button" class="text-button" aria-expanded={!folded} onClick={() => onSelect(comment)}>
            {t('talk.answers', below, [grouped(below, t)])}
            <Icon name="down" size={12} />
          </button>
        )}
        {more && (
          <button
            type="button"
            class="text-button"
            disabled={isAsking}
            onClick={() => dispatch({ type: 'load comments', key: thread.key, answersTo: comment })}
          >
            {isAsking ? t('talk.loading') : t('talk.loadAnswers', more.count, [grouped(more.count, t)])}
          </button>
        )}
        {quotes.map((quote) => (
          <button
            key={quote}
            type="button"
            class="text-button"
            title={isolate(quote)}
            onClick={() => dispatch({ type: 'show quote', quote })}
          >
            {t('talk.showQuote')}
          </button>
        ))}
        <span class="comment-links">
          {!gone && (
            <IconButton
              icon="copy"
              label={t('talk.copy')}
              onClick={() => dispatch({ type: 'copy comment', thread, comment })}
            />
          )}
          <OutsideLink class="icon-button" href={url}>
            <Icon name="out" />
            <span class="for-readers">{t('talk.atSource')}</span>
          </OutsideLink>
        </span>
      </div>
    </div>
  )
}
