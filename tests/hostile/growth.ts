import { isBrokenOff, watched } from './watched'

/** ms that a look at a text may take at all; one that takes longer hangs. A busy machine slows a look down tenfold. */
const LONGEST = 20_000
/** ms of work below which nothing is judged: far more than the clock's own steps, far less than a page shows. */
const SHORTEST = 15
/** Tries, of which the quickest counts. Others' work can only slow one down. */
const TRIES = 6
/** The time may grow by so much when the text is twice as long: linear is 2, a square 4. */
export const MOST_GROWTH = 2.5

/** How long this process works on something, ms; Infinity where it does not come to an end. What it throws is no matter. */
function timed(work: () => void): number {
  const before = process.cpuUsage()
  try {
    watched(work, LONGEST)
  } catch (error) {
    // A text may be refused; only how long that takes is asked.
    if (isBrokenOff(error)) return Number.POSITIVE_INFINITY
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** By how much the work grows on average where the length goes from `shortest` to four times that. */
function growthFrom(shortest: number, work: (length: number) => () => void): number {
  const whole = work(shortest * 4)
  const quarter = work(shortest)
  let slow = Number.POSITIVE_INFINITY
  let quick = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES; attempt++) {
    slow = Math.min(slow, timed(whole))
    if (slow === Number.POSITIVE_INFINITY) return slow
    if (slow < SHORTEST) return 1
    quick = Math.min(quick, timed(quarter))
    if (Math.sqrt(slow / quick) <= MOST_GROWTH) break
  }
  return Math.sqrt(slow / quick)
}

/**
 * By how much the time of a reader grows when its text is made twice as long, from `shortest` units on; 1 where it is too
 * short to tell. Too large a growth has to show at twice the length, too, before it is believed.
 * @param read reads a text; may throw.
 * @param text makes one of about so many units.
 */
export function growth(
  read: (text: string) => unknown,
  text: (length: number) => string,
  shortest: number,
): number {
  const work = (length: number) => {
    const made = text(length)
    return () => void read(made)
  }
  const first = growthFrom(shortest, work)
  if (first <= MOST_GROWTH || first === Number.POSITIVE_INFINITY) return first
  return Math.min(first, growthFrom(shortest * 2, work))
}
