import type { TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../text'
import { StoryRow } from './story-row'
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
  const wantsFocus = useRef(current !== null)
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === current),
  )

  useEffect(() => {
    if (!wantsFocus.current) return
    const top = list.current?.getBoundingClientRect().top ?? 0
    const start = top + at * rows.height
    if (start < HEAD) scrollBy(0, start - HEAD)
    else if (start + rows.height > innerHeight) scrollBy(0, start + rows.height - innerHeight)
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${at}"] a`)
    link?.focus({ preventScroll: true })
    if (link) wantsFocus.current = false
  })

  // Where the current story is scrolled out of sight, the list is entered at what is drawn.
  const stop = at >= rows.from && at < rows.to ? at : rows.from

  const go = (to: number) => {
    const story = found[Math.min(Math.max(to, 0), found.length - 1)]
    if (!story) return
    wantsFocus.current = true
    onCurrent(story.id)
  }

  const onKeyDown = (event: TargetedEvent<HTMLUListElement, KeyboardEvent>) => {
    const step = STEPS[event.key]
    const story = found[at]
    if (event.altKey) return
    if (step !== undefined) go(step === -Infinity ? 0 : at + step)
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
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
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
          <StoryRow
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
