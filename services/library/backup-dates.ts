import * as v from 'valibot'
import type { Backup } from '../../core/settings'
import { stored } from '../stored'

const DAY = 24 * 60 * 60_000
const DAYS: Readonly<Record<Exclude<Backup, 'never'>, number>> = { week: 7, month: 30 }

const moment = v.nullable(v.number())

/** When the whole library was last exported, and until when the reader wants no reminder, ms since 1970. */
export const backupDates = stored(
  'local',
  'backup',
  v.object({ exportedAt: v.fallback(moment, null), quietUntil: v.fallback(moment, null) }),
  { exportedAt: null, quietUntil: null },
)

/** Whether a reminder is due. */
export function isBackupDue(
  { exportedAt, quietUntil }: { exportedAt: number | null; quietUntil: number | null },
  every: Backup,
  now: number,
): boolean {
  if (every === 'never' || (quietUntil !== null && now < quietUntil)) return false
  return exportedAt === null || now - exportedAt >= DAYS[every] * DAY
}

/** Until when a reminder that was put off stays away. */
export const tomorrow = (now: number): number => now + DAY
