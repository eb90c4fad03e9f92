import type { Count } from '../lib/vitest-report'
import { failedWith } from '../lib/vitest-report'

/** One thing `npm test` does. */
export interface Stage {
  name: string
  /** The names of the stages that have to have ended before; one that did not pass makes this one fail. */
  needs: readonly string[]
  /** Processor cores it keeps busy. */
  cores: number
  work(): Promise<Count>
}

/** What a stage came to. */
export interface Done {
  stage: Stage
  count: Count
  /** ms. */
  took: number
}

async function carryOut(stage: Stage): Promise<Done> {
  const started = Date.now()
  const count = await stage.work().catch((error: unknown) => failedWith(String(error)))
  return { stage, count, took: Date.now() - started }
}

/**
 * Carries stages out, as many at once as the cores allow, and otherwise in the order given. A stage that wants more cores
 * than there are runs alone.
 * @param onDone told of each as it ends.
 */
export async function schedule(
  stages: readonly Stage[],
  cores: number,
  onDone: (done: Done) => void,
): Promise<void> {
  const waiting = [...stages]
  const ended = new Map<string, Done>()
  const running = new Map<Stage, Promise<Done>>()
  const known = new Set(stages.map(({ name }) => name))
  const end = (done: Done) => {
    ended.set(done.stage.name, done)
    onDone(done)
  }
  while (waiting.length > 0 || running.size > 0) {
    for (const stage of [...waiting]) {
      const needs = stage.needs.filter((name) => known.has(name))
      const broken = needs.find((name) => ended.get(name)?.count.failed)
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(stage), 1)
        end({ stage, count: failedWith(`Not run, because “${broken}” failed.`), took: 0 })
        continue
      }
      const busy = [...running.keys()].reduce((sum, one) => sum + one.cores, 0)
      const isFree = running.size === 0 || busy + stage.cores <= cores
      if (!isFree || !needs.every((name) => ended.has(name))) continue
      waiting.splice(waiting.indexOf(stage), 1)
      running.set(stage, carryOut(stage))
    }
    if (running.size === 0) continue
    const done = await Promise.race(running.values())
    running.delete(done.stage)
    end(done)
  }
}
