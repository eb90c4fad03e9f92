import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Characters of one day that wait in memory; some 1,000 days of these are 64 MB at most. */
const WAITING = 64_000

/** Lines sorted by day on disk, so that a million briefs need no more memory than the largest day. */
export class Spool {
  private readonly waiting = new Map<string, string>()

  constructor(private readonly folder: string) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }

  /** Puts a line to a day. */
  add(day: string, line: string): void {
    const all = `${this.waiting.get(day) ?? ''}${line}\n`
    this.waiting.set(day, all)
    if (all.length > WAITING) this.write(day)
  }

  /** Every day with its lines, the oldest first; the spool is gone afterwards. */
  *days(): Generator<{ day: string; lines: string[] }> {
    for (const day of this.waiting.keys()) this.write(day)
    for (const day of readdirSync(this.folder).sort()) {
      const lines = readFileSync(join(this.folder, day), 'utf8').split('\n').filter(Boolean)
      yield { day, lines }
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  private write(day: string): void {
    const all = this.waiting.get(day)
    if (all) appendFileSync(join(this.folder, day), all)
    this.waiting.delete(day)
  }
}
