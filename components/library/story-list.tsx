import type { TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../text'
import { StoryListRow } from './story-list-row'
import type { ListEvents, ListState } from './types'
import { useRows } from './use-rows'

type Props = Pick<ListState, 'found' | 'selected' | 'current'> &
  Pick<ListEvents, 'onSelect' | 'onCurrent' | 'onDelete'>

/** CSS px kept free above a row that is scrolled to, where the search stands. */
const HEAD = 160

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

/**
 * The stories found, of which only those near the screen are drawn. Arrows, Home and End go from story to story, Enter opens
 * one, x selects it, Delete takes it out.
 */
export function StoryList({ found, selected, current, onSelect, onCurrent, onDelete }: Props) {
  const { t } = useText()
  const list = useRef<HTMLUListElement>(null)
  const rows = useRows(list, found.length)
  /** The story that is to have the focus as soon as it is drawn. */
  const wanted = useRef(current)
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === current),
  )

  const scrollToRow = (row: number) => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    const start = top + row * rows.height
    if (start < HEAD) scrollBy(0, start - HEAD)
    else if (start + rows.height > innerHeight) scrollBy(0, start + rows.height - innerHeight)
  }

  const focusRow = (row: number): boolean => {
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${row}"] a`)
    link?.focus({ preventScroll: true })
    return link != null
  }

  useEffect(() => {
    // Of an earlier drawing, which a key overtook: it would lead back to where the reader was.
    if (wanted.current === null || wanted.current !== current) return
    scrollToRow(at)
    if (focusRow(at)) wanted.current = null
  })

  // Where the current story is scrolled out of sight, the list is entered at what is drawn.
  const stop = at >= rows.from && at < rows.to ? at : rows.from

  const go = (to: number) => {
    const row = Math.min(Math.max(to, 0), found.length - 1)
    const story = found[row]
    if (!story) return
    scrollToRow(row)
    // At once where the row is drawn: the next key may come before the next drawing.
    wanted.current = focusRow(row) ? null : story.id
    onCurrent(story.id)
  }

  const rowOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

  const onKeyDown = (event: TargetedEvent<HTMLUListElement, KeyboardEvent>) => {
    const step = STEPS[event.key]
    const from = Number(rowOf(event)?.dataset.row ?? at)
    const story = found[from]
    if (event.altKey) return
    if (step !== undefined) go(step === -Infinity ? 0 : from + step)
    else if (event.key === 'x' && story) onSelect([story.id], !selected.has(story.id))
    else if (event.key === 'Delete' && story) onDelete(selected.size > 0 ? [...selected] : [story.id])
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect(
        found.map(({ id }) => id),
        true,
      )
    else return
    event.preventDefault()
  }

  const onFocusIn = (event: TargetedEvent<HTMLUListElement, FocusEvent>) => {
    const row = rowOf(event)
    const story = row && found[Number(row.dataset.row)]
    if (story && story.id !== current) onCurrent(story.id)
  }

  return (
    <ul
      ref={list}
      class="story-rows"
      aria-label={t('library.stories')}
      style={{ blockSize: `${found.length * rows.height}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {found.slice(rows.from, rows.to).map((story, offset) => {
        const index = rows.from + offset
        return (
          <StoryListRow
            key={story.id}
            story={story}
            index={index}
            of={found.length}
            height={rows.height}
            isCurrent={index === stop}
            isSelected={selected.has(story.id)}
            onSelect={(on) => onSelect([story.id], on)}
          />
        )
      })}
    </ul>
  )
}
