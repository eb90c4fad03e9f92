import { useEffect, useRef, useState } from 'preact/hooks'
import type { ModelTestOutcome } from './types'

/** A question to a server that is under way, or what it came to. */
export type Question<T> =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'done'; outcome: ModelTestOutcome<T> }

/** One question at a time: a further one ends the one before, and so does whoever asked going away. */
export function useQuestion<T>(): {
  question: Question<T>
  ask: (work: (signal: AbortSignal) => Promise<ModelTestOutcome<T>>) => Promise<ModelTestOutcome<T> | null>
  stop: () => void
} {
  const [question, setQuestion] = useState<Question<T>>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  const stop = () => {
    running.current?.abort()
    running.current = null
    setQuestion({ state: 'idle' })
  }
  useEffect(() => () => running.current?.abort(), [])
  const ask = async (work: (signal: AbortSignal) => Promise<ModelTestOutcome<T>>) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setQuestion({ state: 'asking' })
    const outcome = await work(own.signal)
    if (running.current !== own) return null
    setQuestion({ state: 'done', outcome })
    return outcome
  }
  return { question, ask, stop }
}
