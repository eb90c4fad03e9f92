import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { installedBrowser } from '../../tests/harness/browsers'
import { measureGate } from './measure-gate'
import { measureMetadata } from './measure-metadata'

/**
 * Measures the gate on stored pages: `npx tsx bench/pages/run.ts --articles FOLDER --negatives FOLDER --metadata FOLDER`.
 * The first two may be given several times. Mistakes are listed; the last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true, default: [] },
    negatives: { type: 'string', multiple: true, default: [] },
    metadata: { type: 'string' },
    limit: { type: 'string' },
  },
})
const limit = values.limit ? Number(values.limit) : undefined
const figures: Record<string, unknown> = {}

const browser = await puppeteer.launch({
  executablePath: installedBrowser('chromium').path,
  args: [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
})
try {
  if (values.articles.length > 0 || values.negatives.length > 0) {
    const { articles, negatives } = values
    const { missed, taken, ...rates } = await measureGate({ browser, articles, negatives, limit })
    for (const { url, why } of missed) console.log(`missed (${why}): ${url}`)
    for (const { url } of taken) console.log(`taken: ${url}`)
    Object.assign(figures, rates)
  }
  if (values.metadata) {
    const { wrong, ...rates } = await measureMetadata({ browser, folder: values.metadata, limit })
    for (const { url, field, read, truth } of wrong)
      console.log(`${field}: ${url}\n  read  ${read}\n  truth ${truth}`)
    Object.assign(figures, rates)
  }
} finally {
  await browser.close()
}
console.log(JSON.stringify(figures))
