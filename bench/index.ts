import { buildExtension, DRIVEN_OUT, RELEASE_OUT } from '../scripts/lib/build'
import { commandLine, runCommand, UsageError } from '../scripts/lib/command-line'
import { Browsers } from './lib/browsers'
import { FULL, SMOKE } from './sizes'
import { type Bench, STAGES } from './stages'

const NAMES = Object.keys(STAGES)

const USAGE = `npm run bench [-- --data FOLDER] [--limit N] [--only STAGE,STAGE] [--smoke] [--built]
Measures sizes and times; all of it takes half an hour. --only takes some of the stages: ${NAMES.join(', ')}.
--smoke runs every stage once on tiny sizes, to see that it works, and judges no time. --built takes the builds that stand there.`

/** The stages asked for. @throws UsageError when there is one that does not exist. */
function chosen(only: string | undefined): string[] {
  const names = only ? only.split(',') : NAMES
  const unknown = names.filter((name) => !Object.hasOwn(STAGES, name))
  if (unknown.length > 0) throw new UsageError(`No stage ${unknown.join(', ')}\n${USAGE}`)
  return names
}

/** The number after `--limit`. @throws UsageError when it is none. */
function limitOf(text: string | undefined): number | undefined {
  const limit = text === undefined ? undefined : Number(text)
  if (limit !== undefined && !(limit >= 1)) throw new UsageError('--limit takes a number from 1 on')
  return limit
}

await runCommand(async () => {
  const { values } = commandLine(USAGE, {
    options: {
      data: { type: 'string' },
      limit: { type: 'string' },
      only: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  })
  const stages = chosen(values.only)
  const bench: Bench = {
    sizes: values.smoke ? SMOKE : FULL,
    browsers: new Browsers(DRIVEN_OUT, values.smoke),
    data: values.data,
    limit: limitOf(values.limit),
    judges: !values.smoke,
  }
  await buildExtension('chromium', RELEASE_OUT, values.built)
  for (const kind of ['chromium', 'firefox'] as const) await buildExtension(kind, DRIVEN_OUT, values.built)
  const figures: Record<string, number> = {}
  try {
    for (const name of stages) Object.assign(figures, await STAGES[name]?.(bench))
  } finally {
    await bench.browsers.close()
  }
  console.log(JSON.stringify(figures))
})
