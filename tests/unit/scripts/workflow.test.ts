import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../../scripts/test/stages'
import { commandsOf, readWorkflow } from '../../../scripts/workflow/read-workflow'
import { PROJECT } from '../../harness/browsers'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')

const packageSchema = v.object({ scripts: v.record(v.string(), v.string()) })

const text = read('.github/workflows/test.yml')
const workflow = readWorkflow(text)
const { scripts } = v.parse(packageSchema, JSON.parse(read('package.json')))
const jobs = Object.entries(workflow.jobs)
const steps = jobs.flatMap(([, job]) => job.steps)

const run = jobs.flatMap(([, job]) => commandsOf(job))

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

  test('between them the jobs run every stage of npm test', () => {
    const stages = run.flatMap((line) => /--only (\S+)/.exec(line)?.[1]?.split(',') ?? [])
    expect([...new Set(stages)].sort()).toEqual([...GROUPS].sort())
  })

  test('unit tests run under every version of Node that is supported', () => {
    expect(workflow.jobs.unit?.strategy?.matrix.node).toEqual([20, 22, 24])
  })

  test('it may read the code, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(jobs.filter(([, { permissions }]) => permissions !== undefined)).toEqual([])
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
