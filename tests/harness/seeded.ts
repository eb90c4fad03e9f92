import { random } from '../../scripts/train-match/random'

/** A seed of its own for every run, or the one that is to be run again: STORYPULSE_SEED=123. */
const SEED = Number(process.env.STORYPULSE_SEED ?? Date.now() % 1_000_000_000)

/** A failure of a test that chose at random, with what it takes to choose the same again. */
export class SeededError extends Error {
  override readonly name = 'SeededError'
}

/**
 * Runs a test that chooses at random.
 * @throws SeededError with the seed and the failure.
 */
export async function seeded(test: (random: () => number) => Promise<void>): Promise<void> {
  try {
    await test(random(SEED))
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new SeededError(`${said}\nRun it again with STORYPULSE_SEED=${SEED}`, { cause })
  }
}
