import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { GateReport } from '../core/article/page-card'
import { storedPages, visitStoredPages } from './lib/real-pages'

/** What the gate did on one stored page. */
export interface GateRun {
  url: string
  report: GateReport
  /** First run in a new process, with all compilation, ms: what a reader's first page of a site costs. */
  coldMs: number
  /** Third run in that process, ms: what its next pages cost. */
  warmMs: number
}

/** Runs the built gate on every stored page of a folder, as the browser would at `document_idle`. */
export async function runGate(
  browser: Browser,
  build: string,
  folder: string,
  limit?: number,
): Promise<GateRun[]> {
  const gate = (await readFile(join(build, 'gate.js'), 'utf8')).trim().replace(/;$/, '')
  const expression = `(() => {
    (globalThis[Symbol.for('storypulse')] ??= {}).asked = true
    const start = performance.now()
    const report = ${gate}
    return JSON.stringify({ report, ms: performance.now() - start })
  })()`
  const runs: GateRun[] = []
  await visitStoredPages(browser, folder, await storedPages(folder, limit), async (page, { url }) => {
    const session = await page.createCDPSession()
    const run = async (): Promise<{ report: GateReport; ms: number }> => {
      const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
      return JSON.parse(String(result.value))
    }
    const { report, ms: coldMs } = await run()
    await run()
    const { ms: warmMs } = await run()
    runs.push({ url, report, coldMs, warmMs })
  })
  return runs
}
