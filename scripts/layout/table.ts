import { FAULTS, type Fault, faultsOf, type Reading } from './readings'

/** What share of the pages has each fault at one width, and how many pages that is of. */
export type Shares = Record<Fault, number> & { pages: number; lines: number }

const rounded = (share: number) => Math.round(share * 1000) / 1000

/** The shares of readings at one width; the two of moved lines are shares of the pages on which a line was followed. */
export function sharesOf(readings: readonly Reading[]): Shares {
  const pages = readings.length
  const lines = readings.filter(({ beside }) => beside.moved !== null).length
  const shares = Object.fromEntries(
    FAULTS.map((fault) => {
      const of = fault === 'moved24' || fault === 'moved200' ? lines : pages
      const count = readings.filter((reading) => faultsOf(reading).includes(fault)).length
      return [fault, of === 0 ? 0 : rounded(count / of)]
    }),
  ) as Record<Fault, number>
  return { ...shares, pages, lines }
}

/** Shares by width, widest first. */
export function sharesByWidth(readings: readonly Reading[]): Record<string, Shares> {
  const widths = [...new Set(readings.map(({ width }) => width))].sort((a, b) => b - a)
  return Object.fromEntries(
    widths.map((width) => [`w${width}`.slice(1), sharesOf(readings.filter((one) => one.width === width))]),
  )
}

/** A table of the counts behind the shares, as Markdown. */
export function tableOf(browser: string, readings: readonly Reading[]): string {
  const widths = [...new Set(readings.map(({ width }) => width))].sort((a, b) => b - a)
  const rows = widths.map((width) => {
    const here = readings.filter((reading) => reading.width === width)
    const count = (fault: Fault) => here.filter((reading) => faultsOf(reading).includes(fault)).length
    const lines = here.filter(({ beside }) => beside.moved !== null).length
    return [browser, width, here.length, lines, ...FAULTS.map(count)]
  })
  const head = ['browser', 'width', 'pages', 'lines', ...FAULTS]
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
