import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../../harness/browsers'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')

const stepSchema = v.object({
  uses: v.optional(v.string()),
  run: v.optional(v.string(), ''),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
})

const jobSchema = v.object({
  'runs-on': v.string(),
  'timeout-minutes': v.number(),
  permissions: v.optional(v.never()),
  strategy: v.optional(
    v.object({ matrix: v.record(v.string(), v.array(v.union([v.string(), v.number()]))) }),
  ),
  steps: v.array(stepSchema),
})

const workflowSchema = v.object({
  on: v.object({ push: v.unknown(), pull_request: v.unknown() }),
  permissions: v.unknown(),
  concurrency: v.object({ group: v.string(), 'cancel-in-progress': v.boolean() }),
  jobs: v.record(v.string(), jobSchema),
})

const packageSchema = v.object({ scripts: v.record(v.string(), v.string()) })

const text = read('.github/workflows/test.yml')
const workflow = v.parse(workflowSchema, load(text))
const { scripts } = v.parse(packageSchema, JSON.parse(read('package.json')))
const jobs = Object.entries(workflow.jobs)
const steps = jobs.flatMap(([, job]) => job.steps)

/** What a job runs, once for each value of its matrix. */
function commands(job: v.InferOutput<typeof jobSchema>): string[] {
  const written = job.steps.flatMap(({ run }) => run.split('\n')).filter((line) => line.trim() !== '')
  return Object.entries(job.strategy?.matrix ?? {}).reduce(
    (lines, [name, values]) =>
      lines.flatMap((line) => [
        ...new Set(values.map((value) => line.replaceAll(`\${{ matrix.${name} }}`, String(value)))),
      ]),
    written,
  )
}

const run = jobs.flatMap(([, job]) => commands(job))

describe('the workflow of the tests', () => {
  test('every npm command it runs is one of the project', () => {
    const named = run.flatMap((line) => {
      const [, script] = /^npm (?:run (?:--\S+ )*)?(\S+)/.exec(line) ?? []
      return script ? [script] : []
    })
    expect(named).toContain('test')
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })

  test('every script it runs with node is there', () => {
    const files = run.flatMap((line) => /^node (\S+)/.exec(line)?.[1] ?? [])
    expect(files.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([])
  })

  test('between them the jobs run every stage', () => {
    const stages = run.flatMap((line) => /--only (\S+)/.exec(line)?.[1]?.split(',') ?? [])
    expect([...new Set(stages)].sort()).toEqual(['build', 'check', 'chromium', 'commands', 'firefox', 'unit'])
  })

  test('unit tests run under every version of Node that is supported', () => {
    expect(workflow.jobs.unit?.strategy?.matrix.node).toEqual([20, 22, 24])
  })

  test('it may read the code, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts).toHaveLength(jobs.length)
    for (const checkout of checkouts) expect(checkout.with['persist-credentials']).toBe(false)
  })

  test('it names no secret', () => {
    expect(text).not.toMatch(/\bsecrets\b|github\.token|_TOKEN\b|password/i)
  })

  test('every action is pinned to a commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line))
    expect(lines.length).toBe(steps.filter(({ uses }) => uses).length)
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('one action has one version throughout', () => {
    const versions = new Map<string, Set<string>>()
    for (const [, name = '', version = ''] of text.matchAll(/uses: ([\w/-]+)@(\S+ # \S+)/g)) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version))
    }
    expect([...versions.values()].map(({ size }) => size)).toEqual([1, 1, 1])
  })

  test('a cache holds what npm downloaded, for one package-lock.json', () => {
    const setups = steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'))
    expect(setups).toHaveLength(jobs.length)
    for (const setup of setups) {
      expect(setup.with).toMatchObject({ cache: 'npm', 'cache-dependency-path': 'package-lock.json' })
    }
    expect(text).not.toMatch(/actions\/cache|path:.*node_modules/)
  })

  test('what is uploaded after a failure are the reports, though their folder is hidden', () => {
    const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
    expect(uploads.length).toBeGreaterThan(0)
    for (const upload of uploads) {
      expect(upload.with).toMatchObject({ path: '.cache/test', 'include-hidden-files': true })
    }
  })

  test('a newer push ends the older run of its branch', () => {
    expect(workflow.concurrency.group).toContain('github.ref')
    expect(workflow.concurrency['cancel-in-progress']).toBe(true)
  })
})
