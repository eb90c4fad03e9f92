import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Took } from './lib/vitest-report'
import { schedule } from './test/schedule'
import { GROUPS, type Group, stagesOf } from './test/stages'

const HELP = `npm test [-- OPTIONS]
  --quick         types, lint, unused code, unit tests, and Chromium without its slow tests
  --only A[,B]    some of it alone: ${GROUPS.join(', ')}
  --long          at full size and with the times a reader has (npm run test:long); takes half an hour
  --seconds       prints how long each file of end-to-end tests took, as scripts/test/seconds.json has it`

/** Longest a stage's complaint may be on screen, characters; the rest is in .cache/test. */
const MOST_SHOWN = 6000

/** How many of the slowest tests are named in the end. */
const SLOWEST = 15

const isGroup = (name: string): name is Group => GROUPS.some((group) => group === name)

const inSeconds = (ms: number) => (ms / 1000).toFixed(1).padStart(6)

/** @throws Error where an option is not known. */
function chosen() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      only: { type: 'string' },
      seconds: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const names = values.only?.split(',') ?? null
  const unknown = names?.find((name) => !isGroup(name))
  if (unknown !== undefined) throw new Error(`There is no “${unknown}”: ${GROUPS.join(', ')}.`)
  return { ...values, groups: names?.filter(isGroup) ?? null }
}

async function main(): Promise<void> {
  const { quick, long, groups, help, seconds } = chosen()
  if (help) return console.log(HELP)
  const total = { passed: 0, failed: 0 }
  const took: Took[] = []
  const files = new Map<string, number>()
  const started = Date.now()
  await schedule(
    stagesOf({ only: groups, isQuick: quick, isLong: long }),
    availableParallelism(),
    ({ stage, count, took: ms }) => {
      total.passed += count.passed
      total.failed += count.failed
      took.push(...count.took.map((one) => ({ ...one, name: `${one.name} (${stage.name})` })))
      for (const file of count.files) files.set(file.name, Math.max(files.get(file.name) ?? 0, file.ms))
      const verdict = count.failed ? 'FAILED' : 'ok    '
      console.log(
        `${verdict} ${inSeconds(ms)} s  ${stage.name}: ${count.passed} passed, ${count.failed} failed`,
      )
      for (const name of count.notRun ?? []) console.log(`NOT RUN           ${name}`)
      for (const failure of count.failures) console.log(failure.slice(0, MOST_SHOWN).replace(/^/gm, '    '))
    },
  )
  const slowest = took.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  if (slowest.length > 0) console.log('The slowest tests:')
  for (const { name, ms } of slowest) console.log(`  ${inSeconds(ms)} s  ${name}`)
  if (seconds) {
    const all = [...files].filter(([file]) => file.startsWith('tests/e2e/')).sort()
    console.log(
      JSON.stringify(Object.fromEntries(all.map(([file, ms]) => [file, Math.round(ms / 100) / 10])), null, 2),
    )
  }
  console.log(`All of it took ${((Date.now() - started) / 1000).toFixed(0)} s.`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
