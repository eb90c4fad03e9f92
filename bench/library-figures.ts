import { spread } from './lib/statistics'
import type { LibraryPageTimes } from './library-page'

const rounded = (value: number) => Math.round(value * 10) / 10

/** Writes out what was timed of the library's page, and returns the figures to keep. */
export function reportLibraryPage(times: LibraryPageTimes, count: number): Record<string, number> {
  const figures: Record<string, number> = { 'libraryPage.megabytes': rounded(times.megabytes) }
  console.log(`library page of ${count} briefs: ${rounded(times.megabytes)} MB of live objects`)
  for (const name of ['first', 'whole', 'typed', 'chosen'] as const) {
    const { median, p95, max } = spread(times[name])
    console.log(
      `  ${name}: ${times[name].length} times, median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`,
    )
    figures[`libraryPage.${name}.medianMs`] = rounded(median)
    figures[`libraryPage.${name}.p95Ms`] = rounded(p95)
  }
  for (const name of ['opening', 'typing', 'choosing', 'scrolling'] as const) {
    const long = times[name]
    console.log(
      `  long tasks while ${name}: ${long.length}, the longest ${long.length === 0 ? 0 : Math.max(...long)} ms`,
    )
    figures[`libraryPage.${name}.longTasks`] = long.length
  }
  return figures
}
