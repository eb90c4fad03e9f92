import { type ChildProcess, fork } from 'node:child_process'

const LOOP = new URL('busy-loop.mjs', import.meta.url)

/** Busy loops, one process each. */
export interface BusyLoops {
  processes: readonly ChildProcess[]
  /** Ends them; they also end with this process. */
  stop: () => void
}

/** Keeps so many cores busy. */
export function keepBusy(cores: number): BusyLoops {
  const processes = Array.from({ length: cores }, () => fork(LOOP, { execArgv: [], stdio: 'ignore' }))
  return {
    processes,
    stop: () => {
      for (const loop of processes) if (loop.connected) loop.disconnect()
    },
  }
}
