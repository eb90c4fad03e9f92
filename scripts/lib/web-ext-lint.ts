import * as v from 'valibot'
import type { Count } from './vitest-report'

const lintSchema = v.object({
  errors: v.array(v.object({ code: v.string(), message: v.string() })),
  notices: v.array(v.object({ code: v.string(), message: v.string() })),
  warnings: v.array(v.object({ code: v.string(), message: v.string(), file: v.nullish(v.string()) })),
})

/** Preact can set innerHTML where a component asks for it; ours never do, and the linter cannot know. Once a bundle. */
const PREACT = 'UNSAFE_VAR_ASSIGNMENT'

/** Judges web-ext's report: nothing is accepted but Preact's own warning, at most once a script. */
export function judgeLint(json: string): Count {
  const { errors, notices, warnings } = v.parse(lintSchema, JSON.parse(json))
  const seen = new Set<string>()
  const unexpected = warnings.filter(({ code, file }) => {
    const first = !seen.has(file ?? '')
    seen.add(file ?? '')
    return !(code === PREACT && first)
  })
  const failures = [...errors, ...notices, ...unexpected].map(({ code, message }) => `${code}: ${message}`)
  return { passed: failures.length === 0 ? 1 : 0, failed: failures.length === 0 ? 0 : 1, failures }
}
