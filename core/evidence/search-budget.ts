/** A page in which one line stands again and again could keep a search busy for ever; this is how much it may look at. */

/** So often a line's search may go over the whole text, and all searches of a page together. */
const OF_LINE = 64
const OF_PAGE = 256
/** What short texts may take anyway, and what looking at one place costs. UTF-16 units. */
const AT_LEAST = 100_000
const OF_PLACE = 16

/** How much of a text may still be looked at, counted in UTF-16 units rather than in time, so that it is the same everywhere. */
export class SearchBudget {
  private constructor(
    private left: number,
    private readonly ofLine: number,
    private readonly page: SearchBudget | null,
  ) {}

  /** For all searches in a text of so many units. */
  static forText(length: number): SearchBudget {
    return new SearchBudget(AT_LEAST + OF_PAGE * length, AT_LEAST + OF_LINE * length, null)
  }

  /** For one search of those. */
  forLine(): SearchBudget {
    return new SearchBudget(Math.min(this.left, this.ofLine), 0, this)
  }

  /** Notes that so many units were gone over to reach a place. */
  spend(units: number): void {
    this.left -= units + OF_PLACE
    this.page?.spend(units)
  }

  /** Whether there is nothing left. */
  get isSpent(): boolean {
    return this.left <= 0
  }
}
