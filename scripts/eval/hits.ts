/** How well an order of a page's sentences finds those that carry a claim. */
export interface Hits {
  hit1: number
  hit3: number
  hit5: number
  fullSet3: number
  fullSet5: number
  fullSet10: number
}

/** Shares over claims: any sentence of a set among the first k, and a whole set among the first k. */
export function hits(
  all: readonly { order: readonly number[]; sets: readonly (readonly number[])[] }[],
): Hits {
  const share = (holds: (order: readonly number[], sets: readonly (readonly number[])[]) => boolean) =>
    all.filter(({ order, sets }) => holds(order, sets)).length / Math.max(1, all.length)
  const any = (k: number) =>
    share((order, sets) => order.slice(0, k).some((i) => sets.some((set) => set.includes(i))))
  const whole = (k: number) =>
    share((order, sets) => sets.some((set) => set.every((i) => order.slice(0, k).includes(i))))
  return {
    hit1: any(1),
    hit3: any(3),
    hit5: any(5),
    fullSet3: whole(3),
    fullSet5: whole(5),
    fullSet10: whole(10),
  }
}
