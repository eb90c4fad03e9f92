import * as v from 'valibot'
import { type Count, failedWith, PASSED } from './vitest-report'

const lintSchema = v.object({
  errors: v.array(v.object({ code: v.string(), message: v.string() })),
  notices: v.array(v.object({ code: v.string(), message: v.string() })),
  warnings: v.array(v.object({ code: v.string(), message: v.string(), file: v.nullish(v.string()) })),
})

/**
 * innerHTML that the linter sees in libraries: Preact's, once in each script that draws, for components that ask for it, as
 * ours never do; Readability's, twice, in a copy of the page in which no script runs and no picture is fetched. It is in the
 * reader, and in the demo page, which reads itself.
 */
const INNER_HTML = 'UNSAFE_VAR_ASSIGNMENT'
const READS = /^(?:reader\.js|chunks\/demo-[\w-]+\.js)$/
const accepted = (file: string) => (READS.test(file) ? 2 : 1)

/** Judges web-ext's report: nothing is accepted but what libraries are known to hold. */
export function judgeLint(json: string): Count {
  const { errors, notices, warnings } = v.parse(lintSchema, JSON.parse(json))
  const seen = new Map<string, number>()
  const unexpected = warnings.filter(({ code, file }) => {
    const name = file ?? ''
    if (code !== INNER_HTML) return true
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count > accepted(name)
  })
  const failures = [...errors, ...notices, ...unexpected].map(({ code, message }) => `${code}: ${message}`)
  return failures.length === 0 ? PASSED : { ...failedWith(''), failures }
}
