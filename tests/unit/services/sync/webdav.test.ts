import { afterEach, expect, test, vi } from 'vitest'
import { WebDav } from '../../../../services/sync/webdav'

afterEach(() => void vi.unstubAllGlobals())

const { signal } = new AbortController()
const bytes = (text: string) => new TextEncoder().encode(text)
const place = () => new WebDav({ address: 'https://cloud.example/dav/', user: 'ada', password: 'x' })

/** A server with one file, or none, that answers a PUT with a condition by `refusal`. */
function serve(refusal: number, file: string | null = null) {
  let held = file
  const puts: string[] = []
  vi.stubGlobal('fetch', async (_address: string, { method, headers, body }: RequestInit) => {
    const condition = new Headers(headers).get('if-none-match')
    if (method === 'GET') return held === null ? new Response(null, { status: 404 }) : new Response(held)
    puts.push(condition ?? 'none')
    if (condition) return new Response(null, { status: refusal })
    held = new TextDecoder().decode(await new Response(body).arrayBuffer())
    return new Response(null, { status: 201 })
  })
  return { held: () => held, puts }
}

test.each([400, 405, 501])(
  'a server that answers %i to a condition is written to without it',
  async (status) => {
    const server = serve(status)
    await place().write('key', bytes('mine'), signal, { isNew: true })
    expect(server.held()).toBe('mine')
    expect(server.puts).toEqual(['*', 'none'])
  },
)

test.each([400, 405, 501, 412])('and with %i a file that is there stays', async (status) => {
  const server = serve(status, 'theirs')
  await place().write('key', bytes('mine'), signal, { isNew: true })
  expect(server.held()).toBe('theirs')
  expect(server.puts).toEqual(['*'])
})

test('a server that refuses the file itself is told as what it is', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 405 }))
  await expect(place().write('a', bytes('x'), signal)).rejects.toMatchObject({
    failure: { kind: 'no webdav', host: 'cloud.example' },
  })
})
