/** The longest paragraphs vote on where the text stands. */
const VOTERS = 15
const SHORTEST = 80

/** The paragraphs that make up the page's text, longest first. */
export function textColumn(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('p, li, blockquote')]
    .slice(0, 800)
    .map((element) => ({ element, length: element.textContent?.length ?? 0 }))
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, VOTERS)
    .map(({ element }) => element)
}

/** Whether most of the text lies outside the strip from `from` to `to`, CSS px of the viewport. */
export function isClearOf(column: readonly HTMLElement[], from: number, to: number): boolean {
  const boxes = column.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0)
  if (boxes.length === 0) return true
  const clear = boxes.filter(({ left, right }) => right <= from + 2 || left >= to - 2)
  return clear.length > boxes.length / 2
}
