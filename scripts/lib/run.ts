import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../../tests/harness/browsers'

/** How a command ended. */
export interface Ended {
  /** Exit code; 1 where it was ended by a signal or never started. */
  code: number
  /** What it wrote to both streams, in the order it came. */
  output: string
}

/** ms a tool has to end what it started, browsers for instance, before it is killed. */
const LAST_WORDS = 10_000

const windows = process.platform === 'win32'

/** Runs one of the project's tools (`node_modules/.bin`) to its end, or for `within` ms at most. Never throws. */
export function run(
  tool: string,
  args: readonly string[],
  { env = {}, within = 300_000 }: { env?: Record<string, string>; within?: number } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(join(PROJECT, 'node_modules', '.bin', windows ? `${tool}.cmd` : tool), args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      shell: windows,
    })
    let output = ''
    const add = (part: Buffer) => {
      output += part.toString()
    }
    let killing: ReturnType<typeof setTimeout> | undefined
    const ending = setTimeout(() => {
      output += `\nEnded after ${within / 1000} s.`
      child.kill('SIGTERM')
      killing = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS)
    }, within)
    const done = (ended: Ended) => {
      clearTimeout(ending)
      clearTimeout(killing)
      resolve(ended)
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
