import { load } from 'js-yaml'
import * as v from 'valibot'

const stepSchema = v.object({
  uses: v.optional(v.string()),
  run: v.optional(v.string(), ''),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
})

const jobSchema = v.object({
  'runs-on': v.string(),
  'timeout-minutes': v.number(),
  permissions: v.optional(v.unknown()),
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

/** A job of a workflow. */
export type Job = v.InferOutput<typeof jobSchema>

/** A workflow of GitHub's, as far as the project uses the format. */
export type Workflow = v.InferOutput<typeof workflowSchema>

/**
 * Reads a workflow.
 * @throws Error where it is no YAML, or no workflow; a job without a time limit is none either.
 */
export function readWorkflow(text: string): Workflow {
  return v.parse(workflowSchema, load(text))
}

/** The lines a job runs, each once for every value of its matrix that stands in it. */
export function commandsOf({ steps, strategy }: Job): string[] {
  const written = steps.flatMap(({ run }) => run.split('\n')).filter((line) => line.trim() !== '')
  const matrix = Object.entries(strategy?.matrix ?? {})
  return matrix.reduce((lines, [name, values]) => {
    const place = `\${{ matrix.${name} }}`
    return lines.flatMap((line) =>
      line.includes(place) ? values.map((value) => line.replaceAll(place, String(value))) : [line],
    )
  }, written)
}
