import type { MatchRun } from './match-run'

const WIDTH = 420
const HEIGHT = 260
const LEFT = 52
const TOP = 16
const SIZES = [100, 1_000, 10_000, 100_000]
const TIMES = [1, 10, 100, 1_000]

const share = (value: number, [low = 1, ...rest]: readonly number[]) =>
  Math.log(Math.max(low, value) / low) / Math.log((rest.at(-1) ?? low) / low)
const x = (briefs: number) => (LEFT + share(briefs, SIZES) * WIDTH).toFixed(1)
const y = (ms: number) => (TOP + (1 - share(ms, TIMES)) * HEIGHT).toFixed(1)

function line(
  name: string,
  colour: string,
  runs: readonly MatchRun[],
  ms: (run: MatchRun) => number,
): string {
  const points = runs.map((run) => ({ cx: x(run.briefs), cy: y(ms(run)) }))
  const last = runs.at(-1)
  return [
    `<polyline points="${points.map(({ cx, cy }) => `${cx},${cy}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(({ cx, cy }) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`),
    last
      ? `<text x="${x(last.briefs)}" y="${y(ms(last))}" dx="-6" dy="-10" text-anchor="end" fill="${colour}">${name}</text>`
      : '',
  ].join('')
}

/** Time per page by size of the library as SVG, both on logarithmic scales; dashed: what growth in step would look like. */
export function growthPlot(runs: readonly MatchRun[]): string {
  const first = runs[0]?.warm.median ?? 1
  const ticks = [
    ...SIZES.map(
      (size) =>
        `<text x="${x(size)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...TIMES.map((ms) => `<text x="${LEFT - 8}" y="${y(ms)}" dy="4" text-anchor="end">${ms}</text>`),
  ]
  const end = Math.min(100_000, (100 * 1_000) / first)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 34} ${TOP + HEIGHT + 48}" font-family="system-ui, sans-serif" font-size="12" fill="#444">
<rect width="100%" height="100%" fill="#fff"/>
<rect x="${LEFT}" y="${TOP}" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#ccc"/>
<line x1="${x(100)}" y1="${y(first)}" x2="${x(end)}" y2="${y((first * end) / 100)}" stroke="#bbb" stroke-dasharray="4 4"/>
${ticks.join('')}
<text x="${LEFT + WIDTH / 2}" y="${TOP + HEIGHT + 40}" text-anchor="middle">briefs in the library</text>
<text transform="translate(14 ${TOP + HEIGHT / 2}) rotate(-90)" text-anchor="middle">ms per page</text>
${line('warm', '#0b63c5', runs, ({ warm }) => warm.median)}
${line('cold', '#b3541e', runs, ({ cold }) => cold)}
</svg>
`
}
