import { describe, expect, test } from 'vitest'
import { responseBytes, responseText } from '../../../../services/http/body'
import { within } from '../../../../services/http/send'
import { testExchange } from '../../support/exchange'

/** A body of these pieces; then it ends, stalls or breaks. */
function bodyOf(pieces: string[], end: 'end' | 'stall' | 'break' = 'end'): Response {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece))
  return new Response(
    new ReadableStream({
      pull(controller) {
        const next = bytes.shift()
        if (next) return controller.enqueue(next)
        if (end === 'end') return controller.close()
        if (end === 'break') return controller.error(new TypeError('terminated'))
        return new Promise(() => undefined)
      },
    }),
  )
}

const read = (response: Response, policy = {}, outer?: AbortSignal) => {
  const exchange = testExchange(policy, outer)
  return within(exchange, () => responseText(response, exchange))
}

describe('a body', () => {
  test('comes whole, signs of several bytes unharmed', async () => {
    const bytes = new TextEncoder().encode('Tram 🚋 late')
    const cut = new Response(
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
          controller.close()
        },
      }),
    )
    expect(await read(cut)).toBe('Tram 🚋 late')
  })

  test('of nothing is empty', async () => {
    const exchange = testExchange()
    expect(await within(exchange, () => responseBytes(new Response(null), exchange))).toEqual(
      new Uint8Array(),
    )
  })

  test('beyond the policy’s bytes is refused', async () => {
    await expect(read(bodyOf(['x'.repeat(600), 'x'.repeat(600)]))).rejects.toThrow('more than 1000')
  })

  test('that breaks is told so', async () => {
    await expect(read(bodyOf(['x'], 'break'))).rejects.toThrow('broken off')
  })
})

describe('an exchange', () => {
  test('ends where no further piece comes', async () => {
    const exchange = testExchange({ idle: 20 })
    exchange.came(1)
    await new Promise<void>((resolve) => exchange.signal.addEventListener('abort', () => resolve()))
    expect(exchange.signal.reason).toMatchObject({ message: 'timeout after 20' })
    exchange.done()
  })

  test('ends where too little comes', async () => {
    const exchange = testExchange({ pace: { window: 20, leastBytes: 10 } })
    exchange.begun()
    exchange.came(9)
    await new Promise<void>((resolve) => exchange.signal.addEventListener('abort', () => resolve()))
    expect(exchange.signal.reason).toMatchObject({ message: 'too slow over 20' })
    exchange.done()
  })

  test('waits no longer than it lasts', async () => {
    const exchange = testExchange({ whole: 20 })
    await expect(exchange.pause(60_000)).rejects.toThrow('timeout after 20')
    exchange.done()
  })
})
