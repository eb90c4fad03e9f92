/** The longest paragraphs vote on where the text stands. */
const VOTERS = 15
const SHORTEST = 80

/** Fewer paragraphs than this are no text; then lists and tables are what is read. */
const TEXT = 3

/** Bound of the search, so that a page of many thousand blocks costs no more. */
const MOST_SEEN = 800

function longest(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .slice(0, MOST_SEEN)
    .map((element) => ({ element, length: element.textContent?.length ?? 0 }))
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, VOTERS)
    .map(({ element }) => element)
}

/** The blocks that make up the page's text, longest first. */
export function textColumn(): HTMLElement[] {
  const paragraphs = longest('p')
  return paragraphs.length >= TEXT ? paragraphs : longest('p, li, td, blockquote')
}

/** Whether most of the text lies outside the strip from `from` to `to`, CSS px of the viewport. */
export function isClearOf(column: readonly HTMLElement[], from: number, to: number): boolean {
  const boxes = column.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0)
  if (boxes.length === 0) return true
  const clear = boxes.filter(({ left, right }) => right <= from + 2 || left >= to - 2)
  return clear.length > boxes.length / 2
}
