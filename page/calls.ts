/** A call over a port, and what it was answered with. */
interface Call {
  call: string
  id: number
  payload: unknown
}
interface Answer {
  answer: number
  value: unknown
  /** The name of the error that it failed with; null where it did not. */
  failed: string | null
}

const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null
const isCall = (one: unknown): one is Call =>
  isObject(one) && 'call' in one && typeof one.call === 'string' && 'id' in one && typeof one.id === 'number'
const isAnswer = (one: unknown): one is Answer =>
  isObject(one) && 'answer' in one && typeof one.answer === 'number'

/** The other side of a port could not do what it was asked. Its message names the call, and the error it failed with there. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError'
}

/** Asks the other side of a port by name. What it says of itself goes to `onEvent`. */
export function createCaller(
  port: MessagePort,
  onEvent: (event: unknown) => void,
): (name: string, payload: unknown) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAnswer(data)) return onEvent(data)
    waiting.get(data.answer)?.(data)
    waiting.delete(data.answer)
  })
  port.start()
  return (name, payload) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ value, failed }) => {
        if (failed) reject(new CallFailedError(`${name}: ${failed}`))
        else resolve(value)
      })
      port.postMessage({ call: name, id, payload } satisfies Call)
    })
}

/** Answers each call that comes over a port. */
export function serveCalls(port: MessagePort, answer: (name: string, payload: unknown) => unknown): void {
  const reply = (id: number, value: unknown, failed: string | null) =>
    port.postMessage({ answer: id, value: value ?? null, failed } satisfies Answer)
  port.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
    if (!isCall(data)) return
    try {
      reply(data.id, await answer(data.call, data.payload), null)
    } catch (error) {
      console.debug(error)
      reply(data.id, null, error instanceof Error ? error.name : 'Error')
    }
  })
  port.start()
}
