import type { TargetedEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { Glyph } from './glyph'
import { markWords, shapeOf, shortWords } from './mark-words'
import { Quotes } from './quotes'
import type { EvidenceContent } from './types'

/** ms the pointer rests on a mark before the passage is shown: on its way along the list it shows none. */
const RESTS = 300

interface Props {
  content: EvidenceContent
  /** The line's name. */
  name: string
  line: SaidLine | null | undefined
  /** Within a text, in a word or two; what else there is to say is in its name. */
  inline?: boolean
}

/**
 * What the page has of a line, in a shape and words. Where it has anything, a button that leads there, and shows its words while
 * the pointer or the focus is on it.
 */
export function Mark({ name, line, inline = false, content }: Props) {
  const { t, dir } = useText()
  const { dispatch } = useActions()
  const [peeks, setPeeks] = useState(false)
  const id = useId()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (content.kind !== 'ready' || !line) return null
  const shape = shapeOf(line)
  const words = markWords(line, content.highlights.unshown[name], t).join(' · ')
  const said = (
    <>
      <Glyph shape={shape} />
      <span aria-hidden={inline || undefined}>{inline ? shortWords(shape, t) : words}</span>
      {inline && <span class="for-readers">{words}</span>}
    </>
  )
  const kind = inline ? 'mark mark-inline' : 'mark'
  if (!line.passages.length)
    return (
      <span dir={dir} class={`${kind} mark-still mark-${shape}`}>
        {said}
      </span>
    )

  const look = (at: boolean) => {
    clearTimeout(timer.current)
    setPeeks(at)
    dispatch({ type: 'preview', line: at ? name : null })
  }
  const lookSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => look(true), RESTS)
  }
  const onKeyDown = (event: TargetedEvent<HTMLElement, KeyboardEvent>) => {
    if (event.key !== 'Escape' || !peeks) return
    // It closes what is open, not the sidebar.
    event.preventDefault()
    look(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may go from the button to the words it shows.
    <span
      dir={dir}
      class={inline ? 'mark-place-inline' : 'mark-place'}
      onMouseEnter={lookSoon}
      onMouseLeave={() => look(false)}
    >
      <button
        type="button"
        class={`${kind} mark-${shape}`}
        data-line={name}
        data-does="seek"
        aria-describedby={peeks ? id : undefined}
        onClick={() => {
          // What it shows would lie over the next line; the page shows it now.
          look(false)
          dispatch({ type: 'seek', line: name })
        }}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && look(true)}
        onBlur={() => look(false)}
        onKeyDown={onKeyDown}
      >
        {said}
        <span class="for-readers"> {t('evidence.show')}</span>
      </button>
      {peeks && <Quotes id={id} line={line} />}
    </span>
  )
}
