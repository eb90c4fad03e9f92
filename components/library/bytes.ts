import { grouped } from '../shared/format'
import type { Translate } from '../text'

const MEGABYTE = 1_000_000

/** A number of bytes in megabytes, never a false nothing. */
export function megabytes(bytes: number, t: Translate): string {
  if (bytes > 0 && bytes < MEGABYTE) return t('library.underMegabyte')
  return t('library.megabytes', [grouped(bytes / MEGABYTE, t)])
}
