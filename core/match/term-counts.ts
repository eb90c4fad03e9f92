const WIDTH = 1 << 16
const ROWS = 2
const MOST = 0xffff

/**
 * In how many briefs each term occurs, in a fixed 256 KB: a count-min sketch of two rows (Cormode and Muthukrishnan 2005).
 * May count a rare term too high, never too low.
 */
export class TermCounts {
  constructor(readonly table: Uint16Array<ArrayBuffer> = new Uint16Array(WIDTH * ROWS)) {}

  static readonly bytes = WIDTH * ROWS * 2

  change(terms: Uint32Array, by: 1 | -1): void {
    for (const term of terms) {
      this.put(term & (WIDTH - 1), by)
      this.put(WIDTH + (term >>> 16), by)
    }
  }

  count(term: number): number {
    return Math.min(this.table[term & (WIDTH - 1)] ?? 0, this.table[WIDTH + (term >>> 16)] ?? 0)
  }

  private put(at: number, by: 1 | -1): void {
    const now = this.table[at] ?? 0
    if (now !== MOST) this.table[at] = Math.max(0, now + by)
  }
}
