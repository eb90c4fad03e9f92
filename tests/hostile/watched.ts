import { Script } from 'node:vm'

const WORK = 'storypulseWork'
const script = new Script(`globalThis.${WORK}()`)

/**
 * Does some work, but for no longer than `longest` ms: what hangs is broken off, which a test runner cannot do.
 * @throws what the work throws, and an error of Node's where it takes too long.
 */
export function watched(work: () => void, longest: number): void {
  Reflect.set(globalThis, WORK, work)
  try {
    script.runInThisContext({ timeout: longest })
  } finally {
    Reflect.deleteProperty(globalThis, WORK)
  }
}

/** Whether an error says that work was broken off. */
export const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
