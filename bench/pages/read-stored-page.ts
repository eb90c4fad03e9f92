import type { Page } from 'puppeteer-core'
import type { GateReport } from '../../core/article/page-card'

/** What the gate reported of one stored page, and how long it took, ms. */
export interface Reading {
  report: GateReport
  /** First run in a fresh page, with the compilation that every page pays. */
  coldMs: number
  /** Third run in the same page. */
  warmMs: number
}

/** The name under which the gate's bundle leaves its exports. */
export const GATE = 'storypulseMeasured'

/** Runs the gate's bundle in a page, past the page's own content security policy. */
export async function readStoredPage(page: Page, gate: string): Promise<Reading> {
  const session = await page.createCDPSession()
  const expression = `(() => {
    const start = performance.now()
    ${gate}
    const report = ${GATE}.readGateReport(document, location.href)
    const coldMs = performance.now() - start
    ${GATE}.readGateReport(document, location.href)
    const again = performance.now()
    ${GATE}.readGateReport(document, location.href)
    return JSON.stringify({ report, coldMs, warmMs: performance.now() - again })
  })()`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(String(result.value))
}
