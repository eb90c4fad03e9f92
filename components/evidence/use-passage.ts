import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { useActions } from '../sidebar/actions'
import type { EvidenceContent } from './types'

/** ms the pointer rests on a line before its passage is shown: on its way along the list it shows none. */
const RESTS = 300

interface Line {
  content: EvidenceContent
  /** The line's name. */
  name: string
  line: SaidLine | null | undefined
}

/** What leads from a line of the brief to its passage. */
export interface PassageLink {
  /** Whether the passage is shown because the reader points at its line. */
  isPreviewed: boolean
  /** For what the pointer rests on. */
  rest: { onMouseEnter: () => void; onMouseLeave: () => void }
  /** For what is pressed. */
  press: {
    onClick: () => void
    onFocus: (event: TargetedEvent<HTMLElement>) => void
    onBlur: () => void
    onKeyDown: (event: TargetedEvent<HTMLElement, KeyboardEvent>) => void
  }
}

/**
 * Leads to a line's passage when pressed, and shows it in the page for as long as the pointer rests on the line or the focus is on
 * it. Null where the page has nothing of the line, or that is not known yet.
 */
export function usePassage({ content, name, line }: Line): PassageLink | null {
  const { dispatch } = useActions()
  const [isPreviewed, setPreviewed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (content.kind !== 'ready' || !line?.passages.length) return null

  const preview = (on: boolean) => {
    clearTimeout(timer.current)
    setPreviewed(on)
    dispatch({ type: 'preview', line: on ? name : null })
  }
  const seek = () => {
    // What is shown beside the line would lie over the next one; the page shows it now.
    preview(false)
    dispatch({ type: 'seek', line: name })
  }
  return {
    isPreviewed,
    rest: {
      onMouseEnter: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => preview(true), RESTS)
      },
      onMouseLeave: () => preview(false),
    },
    press: {
      onClick: seek,
      onFocus: ({ currentTarget }) => currentTarget.matches(':focus-visible') && preview(true),
      onBlur: () => preview(false),
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !isPreviewed) return
        // It closes what is open, not the sidebar.
        event.preventDefault()
        preview(false)
      },
    },
  }
}
