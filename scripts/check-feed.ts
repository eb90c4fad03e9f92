import { checkText } from './check-feed/check-source'
import { openSource } from './check-feed/open-source'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const USAGE = `npm run check:feed -- FILE_OR_URL
Reads it as Storypulse does and names each fault with its place and its fix.
Ends with 0 where all is well, with 1 where something is to be fixed, with 2 where there is no source.`

const WEIGHTS = { lost: 'lost', part: 'in part', note: 'note' } as const

await runCommand(async () => {
  const { positionals } = commandLine(USAGE, { allowPositionals: true })
  const [source] = positionals
  if (!source || positionals.length > 1) throw new UsageError(USAGE)
  try {
    const opened = await openSource(source)
    const { briefs, faults, isSource } = await checkText(opened.text, source, opened, Date.now())
    for (const { weight, path, wrong, fix } of faults) {
      console.log(`${WEIGHTS[weight].padEnd(8)}${path} ${wrong}\n        ${fix}`)
    }
    for (const remark of opened.remarks) console.log(`note    ${remark}`)
    const bad = faults.filter(({ weight }) => weight !== 'note').length
    console.log(`${briefs} ${briefs === 1 ? 'brief' : 'briefs'}, ${bad} to be fixed`)
    process.exitCode = isSource ? (bad > 0 ? 1 : 0) : 2
  } catch (error) {
    // The client's own words say only that it failed; what it met is the cause.
    const { cause } = error instanceof Error ? error : {}
    const said =
      cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error)
    console.error(`${source} cannot be read: ${said}`)
    process.exitCode = 2
  }
})
