import { existsSync } from 'node:fs'
import { UsageError } from './command-line'

/** The folder that holds the data sets, as named by `--data`. @throws UsageError when none is named or it is not there. */
export function dataFolder(data: string | undefined, usage: string): string {
  if (!data) throw new UsageError(usage)
  if (!existsSync(data)) throw new UsageError(`There is no folder ${data}\n${usage}`)
  return data
}
