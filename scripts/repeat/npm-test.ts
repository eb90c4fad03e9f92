import { spawn } from 'node:child_process'
import { PROJECT } from '../../tests/harness/browsers'

/** ms that browsers get to close once a run is to end. */
const PATIENCE = 10_000

const windows = process.platform === 'win32'

/** How `npm test` ended. */
export interface Ended {
  /** Exit code, null where a signal ended it. */
  code: number | null
  /** What it wrote to both streams, in the order it came. */
  output: string
}

/**
 * Runs `npm test -- --only STAGES` to its end, or until `stop` says so; all processes of it then end too. Never throws.
 * @param stages as its `--only` takes them
 */
export function npmTest(stages: string, stop: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['test', '--', '--only', stages], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
      shell: windows,
      // A group of its own can be ended whole.
      detached: !windows,
    })
    let output = ''
    const add = (part: Buffer) => {
      output += part.toString()
    }
    const end = (signal: NodeJS.Signals) => {
      if (child.pid === undefined) return
      try {
        process.kill(windows ? child.pid : -child.pid, signal)
      } catch (error) {
        // The whole group can be gone before its streams are closed.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
      }
    }
    let killing: NodeJS.Timeout | undefined
    const onStop = () => {
      end('SIGTERM')
      killing = setTimeout(() => end('SIGKILL'), PATIENCE)
    }
    const finish = (code: number | null) => {
      clearTimeout(killing)
      stop.removeEventListener('abort', onStop)
      resolve({ code, output })
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => {
      output += error.message
      finish(1)
    })
    child.on('close', finish)
    if (stop.aborted) onStop()
    else stop.addEventListener('abort', onStop)
  })
}
