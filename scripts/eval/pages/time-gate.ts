import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import { type GateReport, pageCardSchema } from '../../../core/article/page-card'
import { evaluate } from './stored-pages'

const WHY = [
  'front page',
  'listing or tool',
  'error page',
  'private page',
  'product or profile',
  'editor',
  'too little text',
] as const

const timedSchema = v.object({
  report: v.union([v.object({ card: pageCardSchema }), v.object({ notArticle: v.picklist(WHY) })]),
  coldMs: v.number(),
  warmMs: v.number(),
})

/** The gate's report on a page, and its time, ms: first run with the compilation every page pays, and third run. */
export interface TimedReport {
  report: GateReport
  coldMs: number
  warmMs: number
}

/** Runs the gate's bundle in a page three times. */
export async function timeGate(page: Page, gate: string, global: string): Promise<TimedReport> {
  const run = `${global}.readGateReport(document, location.href)`
  const expression = `(() => {
    const report = ${run}
    const coldMs = performance.now() - start
    ${run}
    const again = performance.now()
    ${run}
    return { report, coldMs, warmMs: performance.now() - again }
  })()`
  return v.parse(timedSchema, await evaluate(page, `const start = performance.now(); ${gate}`, expression))
}
