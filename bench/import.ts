import type { TestBrowser } from '../tests/harness/test-browser'
import { until } from '../tests/harness/until'
import { feedPieces, startFeedServer } from '../tests/stand-ins/feed-server'
import { Newsroom } from './match/generated'

/** What subscribing to a large feed takes, ms. */
export interface ImportTimes {
  megabytes: number
  /** From the press to the last brief stored. */
  ms: number
  /** A refresh after it, of a server that sends everything again. */
  again: number
}

/** Times the import of so many made-up briefs from a server on this machine. */
export async function importTimes(browser: TestBrowser, count: number): Promise<ImportTimes> {
  const server = await startFeedServer()
  try {
    const newsroom = new Newsroom(2)
    const briefs = Array.from({ length: count }, (_, number) => newsroom.brief(number))
    const pieces = feedPieces(count, (number) => briefs[number])
    let bytes = 0
    for (const piece of pieces()) bytes += piece.length
    server.serve('/large.json', { kind: 'pieces', pieces })
    const { surface } = await browser.ownPage('options')
    await surface.fill(/^site, feed or brief address/, `${server.origin}/large.json`)
    const timed = async (press: RegExp, words: RegExp) => {
      const start = performance.now()
      await surface.click(press)
      await until(String(words), async () => words.test(await surface.text()), 600_000)
      return performance.now() - start
    }
    const said = `${count}`.replace(/(?<=.)(?=...$)/, '.')
    const ms = await timed(/^add$/, new RegExp(`Last time: ${said} new`))
    const again = await timed(/^refresh .*now$/, new RegExp(`${said} unchanged`))
    return { megabytes: bytes / 1e6, ms, again }
  } finally {
    await server.close()
  }
}
