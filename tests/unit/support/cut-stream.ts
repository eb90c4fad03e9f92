import { random } from '../../../scripts/train-match/random'

/** A body that comes in pieces of 1 to `most` bytes, as chance has it: signs of several bytes are cut too. */
export function cutStream(body: string, seed: number, most = 40): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(body)
  const draw = random(seed)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      const size = 1 + Math.floor(draw() * most)
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}
