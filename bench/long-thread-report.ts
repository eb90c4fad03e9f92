import type { Browsers } from './lib/browsers'
import { spread } from './lib/statistics'
import { longThreadTimes } from './long-thread'
import type { Sizes } from './sizes'

/** A reader takes what is there after so many ms for at once. */
const AT_ONCE = 200

const rounded = (value: number) => Math.round(value * 10) / 10

/**
 * Times a thread in each browser and prints what was seen.
 * @param long ms from which a task is a long one.
 * @param judges whether a missed aim makes the command end with 1.
 */
export async function reportLongThread(
  browsers: Browsers,
  { thread: size, threadOpenings, frames, threadIn }: Sizes,
  long: number,
  judges: boolean,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const kind of threadIn) {
    const times = await browsers.use(kind, (browser) =>
      longThreadTimes(browser, size / 10, threadOpenings, frames),
    )
    console.log(`thread of ${size} comments in ${kind}`)
    for (const [name, what] of [
      ['painted', 'its arrival to its first paint'],
      ['pressed', 'the press to its first paint'],
      ['frames', 'one frame to the next, scrolling'],
    ] as const) {
      const { median, p95, max } = spread(times[name])
      console.log(`  ${what}: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`)
      figures[`thread.${kind}.${name}.medianMs`] = rounded(median)
      figures[`thread.${kind}.${name}.maxMs`] = rounded(max)
    }
    const told = times.longTasks === null ? 'not told here' : `${times.longTasks.length}`
    const slow = times.frames.filter((ms) => ms > long).length
    console.log(
      `  long tasks, scrolling: ${told}; frames over ${long} ms: ${slow} of ${times.frames.length}; rows drawn: ${times.rows}`,
    )
    figures[`thread.${kind}.slowFrames`] = slow
    if (!judges) continue
    // Where tasks are not told, a frame that came in time had none.
    const isMet = spread(times.painted).max < AT_ONCE && (times.longTasks?.length ?? slow) === 0
    console.log(`  aim, always painted within ${AT_ONCE} ms and no long task: ${isMet ? 'met' : 'MISSED'}`)
    if (!isMet) process.exitCode = 1
  }
  return figures
}
