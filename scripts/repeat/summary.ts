import type { RunRecord } from './run-record'

/** How often each test failed, most often first. */
function tally(runs: readonly RunRecord[]): [name: string, times: number][] {
  const times = new Map<string, number>()
  for (const { failures } of runs) {
    for (const name of failures) times.set(name, (times.get(name) ?? 0) + 1)
  }
  return [...times].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
}

/** What all runs came to, over several lines. */
export function summarise(runs: readonly RunRecord[]): string {
  const green = runs.filter(({ failed }) => failed === 0).length
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0)
  const head = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}, ${green} green, ${seconds.toFixed(0)} s`
  return [head, ...tally(runs).map(([name, times]) => `  ${times} × ${name}`)].join('\n')
}
