import type { Patience } from './patience'

/** The pieces of a stream of text, each within the time it is given. @throws the signal's reason when it is ended. */
export async function* chunks(stream: ReadableStream<string>, patience: Patience): AsyncGenerator<string> {
  const { signal, limits } = patience
  const reader = stream.getReader()
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Nobody may be waiting when it comes.
  ended.catch(() => undefined)
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), ended])
      if (done) return
      patience.within(limits.idle)
      yield value
    }
  } finally {
    patience.rest()
    reader.cancel().catch(() => undefined)
  }
}
