import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { badness, faultsOf } from './readings'
import type { Measured } from './visit'

/** Keeps the pictures of the worst pages at each width. */
export class Worst {
  private readonly kept = new Map<number, Measured[]>()

  /** @param most how many pictures of a width. */
  constructor(private readonly most: number) {}

  add(measured: Measured): void {
    if (!measured.picture) return
    const { width } = measured.reading
    const all = [...(this.kept.get(width) ?? []), measured]
    this.kept.set(width, all.sort((a, b) => badness(b.reading) - badness(a.reading)).slice(0, this.most))
  }

  /** Writes them into a folder, which holds no others then, and returns their names. */
  write(folder: string): string[] {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    return [...this.kept].flatMap(([width, all]) =>
      all.map(({ reading, picture }, place) => {
        const page = reading.page.replace(/[^\w.-]+/g, '-').slice(-60)
        const name = `${width}-${String(place + 1).padStart(2, '0')}-${faultsOf(reading).join('+')}-${page}.png`
        if (picture) writeFileSync(join(folder, name), picture)
        return name
      }),
    )
  }
}
