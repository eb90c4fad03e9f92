import { parseArgs } from 'node:util'

/** What to repeat, and how. */
export interface Options {
  runs: number
  /** Cores to keep busy meanwhile. */
  busy: number
  /** The browsers' stages of `npm test`, as its `--only` takes them. */
  only: string
}

/** An option that makes no sense; the message says what does. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const BROWSERS = ['chromium', 'firefox']

function wholeNumber(name: string, text: string, least: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least) {
    throw new OptionError(`--${name} takes a whole number from ${least} on, not "${text}"`)
  }
  return Number(text)
}

/**
 * Reads the arguments of `npm run repeat`.
 * @throws OptionError
 */
export function readOptions(args: readonly string[]): Options {
  const options = {
    runs: { type: 'string', default: '10' },
    busy: { type: 'string', default: '0' },
    only: { type: 'string', default: BROWSERS.join() },
  } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    const unknown = values.only.split(',').filter((name) => !BROWSERS.includes(name))
    if (unknown.length > 0) throw new OptionError(`--only takes ${BROWSERS.join()}, not "${unknown.join()}"`)
    return {
      runs: wholeNumber('runs', values.runs, 1),
      busy: wholeNumber('busy', values.busy, 0),
      only: values.only,
    }
  } catch (error) {
    if (error instanceof TypeError) throw new OptionError(error.message, { cause: error })
    throw error
  }
}
