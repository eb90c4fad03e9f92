import { type Signal, signal } from '@preact/signals'
import type { OpenedThread } from '../../components/conversation/types'

const NOTHING: OpenedThread = { comments: [], cursor: null, asking: null, failure: null }

/** The threads that the reader opened, by their keys. */
export interface OpenThreads {
  readonly all: Signal<ReadonlyMap<string, OpenedThread>>
  change(key: string, to: Partial<OpenedThread>): void
  close(key: string): void
  closeAll(): void
}

/** Begins with none open. */
export function createOpenThreads(): OpenThreads {
  const all = signal<ReadonlyMap<string, OpenedThread>>(new Map())
  return {
    all,
    change: (key, to) => {
      const now = all.peek()
      all.value = new Map(now).set(key, { ...(now.get(key) ?? NOTHING), ...to })
    },
    close: (key) => {
      const left = new Map(all.peek())
      left.delete(key)
      all.value = left
    },
    closeAll: () => {
      all.value = new Map()
    },
  }
}
