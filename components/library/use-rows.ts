import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

/** Rows drawn above and below those on screen, so that scrolling finds them there. */
const MORE = 8

/** Which rows of a long list are drawn. `to` is the first one no more. */
interface Rows {
  from: number
  to: number
  /** Height of one, CSS px. */
  height: number
}

/** Rows of a list before anything was measured, CSS px. */
const GUESSED = 96

/**
 * Which of `count` equally high rows are on screen or near it. The list scrolls with its page; its first row is measured, so
 * that text size and zoom may be any.
 */
export function useRows(list: RefObject<HTMLElement | null>, count: number): Rows {
  const [height, setHeight] = useState(GUESSED)
  const [span, setSpan] = useState({ from: 0, to: 20 })

  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[data-row]')
    const measured = row?.getBoundingClientRect().height ?? 0
    if (measured > 0 && Math.abs(measured - height) > 0.5) setHeight(measured)
  })

  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const from = Math.max(0, Math.floor(-top / height) - MORE)
      const to = Math.ceil((innerHeight - top) / height) + MORE
      setSpan((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [height, count])

  const to = Math.min(count, Math.max(span.to, 0))
  return { from: Math.min(span.from, Math.max(0, to - 1)), to, height }
}
