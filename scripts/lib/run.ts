import { spawn } from 'node:child_process'
import { PROJECT } from '../../tests/harness/browsers'

/** How a command ended. */
export interface Ended {
  /** Exit code; 1 where it was ended by a signal or never started. */
  code: number
  /** What it wrote to both streams, in the order it came. */
  output: string
}

/** Runs one of the project's tools (`node_modules/.bin`) to its end, or for `within` ms at most. Never throws. */
export function run(
  tool: string,
  args: readonly string[],
  { env = {}, within = 300_000 }: { env?: Record<string, string>; within?: number } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', tool, ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
      timeout: within,
      killSignal: 'SIGKILL',
    })
    let output = ''
    const add = (part: Buffer) => {
      output += part.toString()
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
