import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { PROJECT } from '../../harness/browsers'

/** How a command ended, and what it said. */
export interface Ended {
  /** Exit code; 1 where a signal ended it. */
  code: number
  stdout: string
  stderr: string
}

/** ms after which a command counts as hanging; a busy machine needs several times what an idle one does. */
const LONGEST = 240_000

const packageSchema = v.object({ scripts: v.record(v.string(), v.string()) })

/** The commands of package.json by their names. */
export const SCRIPTS: Readonly<Record<string, string>> = v.parse(
  packageSchema,
  JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')),
).scripts

/** What the runner of these tests sets for itself, and what builders go by: with it they would not make what a reader gets. */
const OF_RUNNER = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/

/** The environment of whoever started the tests. */
export const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_RUNNER.test(name)))

function ended(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      env: environment(),
      shell: process.platform === 'win32',
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (part: string) => {
        said[name] += part
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, ...said }))
  })
}

/** Runs a command of package.json as a reader types it. Rejects where it cannot be started at all. */
export function command(name: string, args: readonly string[] = []): Promise<Ended> {
  return ended('npm', ['run', '--silent', name, '--', ...args])
}

/**
 * The same without npm, which takes a third of a second each time: for what a command does when it is called again, after a
 * first time in full.
 */
export function again(name: string, args: readonly string[] = []): Promise<Ended> {
  const script = /\btsx (\S+)$/.exec(SCRIPTS[name] ?? '')?.[1]
  if (!script) throw new RangeError(`"${name}" of package.json does not end in a script that tsx runs`)
  return ended(process.execPath, ['--import', 'tsx', script, ...args])
}

/** Runs a few lines of TypeScript in a process of their own, in the project's folder. */
export function lines(code: string): Promise<Ended> {
  return ended(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code])
}

/** The JSON object on the last line of what a command said. @throws SyntaxError or a valibot error where there is none. */
export function lastJson({ stdout }: Ended): Record<string, unknown> {
  const line = stdout.trimEnd().split('\n').at(-1) ?? ''
  return v.parse(v.record(v.string(), v.unknown()), JSON.parse(line))
}
