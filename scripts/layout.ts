import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserKind, PROJECT } from '../tests/harness/browsers'
import { TestBrowser } from '../tests/harness/test-browser'
import { folderPages, type LayoutPage, sample, sitePages } from './layout/pages'
import { faultsOf, type Reading } from './layout/readings'
import { type Shares, sharesByWidth, tableOf } from './layout/table'
import { visitPage } from './layout/visit'
import { Worst } from './layout/worst'
import { buildExtension, DRIVEN_OUT } from './lib/build'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const WIDTHS = [1440, 1280, 1024, 820, 640]
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']

const USAGE = `npm run layout [-- --data FOLDER]... [--browser chromium|firefox] [--widths 1440,820] [--pages N] [--seed N]
  [--only PATTERN] [--no-site] [--pictures N] [--out FOLDER] [--built]
Measures what an open sidebar costs the pages of the test site and those stored in each FOLDER: the pages its items.jsonl lists,
or every HTML file in it. --pages takes that many of each folder, chosen by --seed; --only those whose name fits a regular
expression; --no-site leaves the test site out. Pictures of the worst pages (--pictures of each width, 6) and every reading are
written into .cache/layout, or into --out. --built takes the builds that stand there.`

const OPTIONS = {
  data: { type: 'string', multiple: true },
  browser: { type: 'string' },
  widths: { type: 'string' },
  pages: { type: 'string' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string', default: '' },
  'no-site': { type: 'boolean', default: false },
  pictures: { type: 'string', default: '6' },
  out: { type: 'string' },
  built: { type: 'boolean', default: false },
} as const

/** A whole number from `least` on. @throws UsageError when it is none. */
function numberOf(name: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least)
    throw new UsageError(`--${name} takes whole numbers from ${least} on`)
  return number
}

/** The pattern of `--only`. @throws UsageError when it is no regular expression. */
function patternOf(text: string): RegExp {
  try {
    return new RegExp(text)
  } catch (error) {
    throw new UsageError(`--only takes a regular expression: ${error instanceof Error ? error.message : ''}`)
  }
}

/** What is asked for. @throws UsageError when it makes no sense. */
function asked() {
  const { values } = commandLine(USAGE, { options: OPTIONS })
  const kinds = KINDS.filter((kind) => values.browser === undefined || values.browser === kind)
  if (kinds.length === 0) throw new UsageError(`No browser ${values.browser}\n${USAGE}`)
  return {
    folders: values.data ?? [],
    kinds,
    widths: (values.widths?.split(',') ?? WIDTHS).map((width) => numberOf('widths', String(width), 320)),
    count: values.pages === undefined ? Number.POSITIVE_INFINITY : numberOf('pages', values.pages, 1),
    seed: numberOf('seed', values.seed, 0),
    only: patternOf(values.only),
    hasSite: !values['no-site'],
    pictures: numberOf('pictures', values.pictures, 0),
    out: values.out ?? join(PROJECT, '.cache', 'layout'),
    isBuilt: values.built,
  }
}

type Asked = ReturnType<typeof asked>

/** Measures all pages in one browser, writes pictures and readings, and returns the readings. */
async function measureIn(
  kind: BrowserKind,
  pages: readonly LayoutPage[],
  options: Asked,
): Promise<Reading[]> {
  const browser = await TestBrowser.start({
    kind,
    extension: await buildExtension(kind, DRIVEN_OUT, options.isBuilt),
  })
  const readings: Reading[] = []
  const worst = new Worst(options.pictures)
  let leftOut = 0
  try {
    await browser.choose({ where: 'click' })
    for (const page of pages) {
      const isMeasured = await visitPage(browser, page, options.widths, (measured) => {
        readings.push(measured.reading)
        worst.add(measured)
        const faults = faultsOf(measured.reading)
        if (faults.length > 0)
          console.log(`  ${page.name} at ${measured.reading.width}: ${faults.join(', ')}`)
      }).catch((error: unknown) => {
        console.error(`  ${page.name}: ${error instanceof Error ? error.message : String(error)}`)
        return false
      })
      if (!isMeasured) leftOut++
    }
  } finally {
    await browser.close()
  }
  const folder = join(options.out, kind)
  worst.write(folder)
  writeFileSync(join(folder, 'readings.jsonl'), readings.map((one) => `${JSON.stringify(one)}\n`).join(''))
  console.log(`${kind}: ${leftOut} of ${pages.length} pages without a brief or without text to measure by\n`)
  console.log(`${tableOf(kind, readings)}\n\nPictures and readings: ${folder}\n`)
  return readings
}

await runCommand(async () => {
  const options = asked()
  mkdirSync(options.out, { recursive: true })
  const sets = await Promise.all(options.folders.map(folderPages))
  const fitting = (pages: readonly LayoutPage[]) => pages.filter(({ name }) => options.only.test(name))
  const pages = [
    ...(options.hasSite ? fitting(sitePages()) : []),
    ...sets.flatMap((set) => sample(fitting(set), options.count, options.seed)),
  ]
  if (pages.length === 0) throw new UsageError(`No page to measure\n${USAGE}`)
  const figures: Record<string, Record<string, Shares>> = {}
  for (const kind of options.kinds) figures[kind] = sharesByWidth(await measureIn(kind, pages, options))
  console.log(JSON.stringify(figures))
})
