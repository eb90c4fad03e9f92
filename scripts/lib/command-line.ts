import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A command was called in a way it does not know, or without what it needs. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/**
 * The options of the command line.
 * @throws UsageError, with `usage` below what is wrong, when there is one that the command does not know.
 */
export function commandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(`${error.message}\n${usage}`)
  }
}

/** Runs a command. One that was called wrongly says so without a stack and ends with 2. */
export async function runCommand(main: () => Promise<void> | void): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
