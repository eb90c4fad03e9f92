/** What one run of the suites came to. */
export interface RunRecord {
  /** Counted from 1. */
  number: number
  passed: number
  failed: number
  seconds: number
  /** The tests that failed, each after its stage. */
  failures: string[]
}

/** A run on one line: for the screen and for the log. */
export function describeRun({ number, passed, failed, seconds, failures }: RunRecord): string {
  const line = `run ${number}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`
  return failures.length > 0 ? `${line}: ${failures.join('; ')}` : line
}
