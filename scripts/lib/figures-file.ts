import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PROJECT } from '../../tests/harness/browsers'

/**
 * Where a trainer writes a file: at its shipped place, a path below the project, or under the same name in the folder `out`.
 * Makes the folder.
 */
export function figuresFile(shipped: string, out: string | undefined): string {
  const path = out === undefined ? join(PROJECT, shipped) : join(out, basename(shipped))
  mkdirSync(dirname(path), { recursive: true })
  return path
}
