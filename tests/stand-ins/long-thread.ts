import type { Said } from './source-answers'

/** A thread of `size` comments with `each` answers to every one of them. */
export function longThread(size: number, each: number): Said[] {
  return Array.from({ length: size }, (_, i) => ({
    id: String(10_000 + i * (each + 1)),
    by: `writer${i}`,
    text: `Comment ${i}. ${'Words of some length that fill a few lines of the narrow column. '.repeat(3)}<p>A <a href="https://a.example/${i}">link</a> and <i>more</i>.`,
    answers: Array.from({ length: each }, (_, j) => ({
      id: String(10_001 + i * (each + 1) + j),
      by: `answerer${j}`,
      text: `Answer ${i}.${j}. ${'It goes on a little. '.repeat(4)}`,
    })),
  }))
}
