import type { RunRecord } from './run-record'

/** What the output of `npm test` tells of a run. */
export type Outcome = Pick<RunRecord, 'passed' | 'failed' | 'failures'>

/** npm test indents by this what a failed stage says. */
const INDENT = '    '

/** A failed stage's line, `FAILED   20.1 s  end to end in Firefox, lane 2: 3 passed, 1 failed`; tests change lanes. */
const STAGE = /^FAILED +[\d.]+ s {2}(.+?)(?:, lane \d+)?: \d+ passed, (\d+) failed$/

const CLOSING = /^(\d+) passed, (\d+) failed$/

/** A line of a stack, which ends what is said of a failure; the next line begins another. */
const FRAME = /^\s+at /

/** The first lines of a stage's failures, from all it said. */
function firstLines(said: readonly string[], count: number): string[] {
  const first = said.filter((line, index) => {
    const before = said[index - 1]
    return line.trim() !== '' && !FRAME.test(line) && (before === undefined || FRAME.test(before))
  })
  // A stack can be followed by words of its own, such as the cause of an error; no stage has more names than failures.
  return first.slice(0, count)
}

/**
 * Reads what `npm test` printed. A run without a closing line did not end, and counts as one failure.
 * @param output both streams, without colours
 * @param code the exit code, null where a signal ended the run
 */
export function readOutput(output: string, code: number | null): Outcome {
  const failures: string[] = []
  let closing: { passed: number; failed: number } | null = null
  const lines = output.split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    const counts = CLOSING.exec(line)
    if (counts) closing = { passed: Number(counts[1]), failed: Number(counts[2]) }
    const [, stage, failed] = STAGE.exec(line) ?? []
    if (!stage) continue
    const rest = lines.slice(at + 1)
    const end = rest.findIndex((said) => said !== '' && !said.startsWith(INDENT))
    const said = (end < 0 ? rest : rest.slice(0, end)).map((text) => text.slice(INDENT.length))
    const names = firstLines(said, Number(failed))
    for (const name of names) failures.push(`${stage}: ${name.trim()}`)
    // A long complaint is cut short on its way to the screen, and its last line, which parts it from the next, with it.
    if (names.length < Number(failed))
      failures.push(`${stage}: without a name, ${Number(failed) - names.length}`)
  }
  if (closing && (code === 0 || closing.failed > 0)) return { ...closing, failures }
  const why = code === null ? 'a signal ended the run' : `the run ended with exit code ${code}`
  return {
    passed: closing?.passed ?? 0,
    failed: Math.max(failures.length, 1),
    failures: failures.length > 0 ? failures : [closing ? why : `${why} and no closing line`],
  }
}
