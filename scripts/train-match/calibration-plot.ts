import type { Outcome } from './outcomes'

const SIZE = 320
const LEFT = 52
const TOP = 16
const BINS = 10
/** A bin with fewer pages shows chance. */
const FEWEST = 15

interface Bin {
  said: number
  right: number
  pages: number
}

function binsOf(outcomes: readonly Outcome[]): Bin[] {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, right: 0, pages: 0 }))
  for (const { score, right } of outcomes) {
    const said = 1 / (1 + Math.exp(-score))
    const bin = bins[Math.min(BINS - 1, Math.floor(said * BINS))]
    if (!bin) continue
    bin.said += said
    bin.right += right ? 1 : 0
    bin.pages++
  }
  return bins.filter(({ pages }) => pages >= FEWEST)
}

const x = (share: number) => (LEFT + share * SIZE).toFixed(1)
const y = (share: number) => (TOP + (1 - share) * SIZE).toFixed(1)

function line(outcomes: readonly Outcome[], colour: string): string {
  const points = binsOf(outcomes).map(({ said, right, pages }) => ({
    at: [x(said / pages), y(right / pages)] as const,
    pages,
  }))
  const dots = points.map(
    ({ at: [cx, cy], pages }) =>
      `<circle cx="${cx}" cy="${cy}" r="${Math.min(9, 2 + Math.log10(pages) * 2).toFixed(1)}" fill="${colour}"><title>${pages} pages</title></circle>`,
  )
  const path = points.map(({ at }) => at.join(',')).join(' ')
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`
}

/**
 * How often a decision is right by the probability it states, as SVG: one line for pages of text, one for headlines alone.
 * On the diagonal a probability means what it says; larger dots stand for more pages.
 */
export function calibrationPlot(outcomes: readonly Outcome[]): string {
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind)
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${TOP + SIZE + 18}" text-anchor="middle">${share}</text><text x="${LEFT - 8}" y="${y(share)}" dy="4" text-anchor="end">${share}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 20} ${TOP + SIZE + 48}" font-family="system-ui, sans-serif" font-size="12" fill="#444">
<rect width="100%" height="100%" fill="#fff"/>
<rect x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#ccc"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>
${ticks.join('')}
<text x="${x(0.5)}" y="${TOP + SIZE + 40}" text-anchor="middle">stated probability</text>
<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">share that is right</text>
${line(of('text'), '#0b63c5')}
${line(of('headline'), '#b3541e')}
<text x="${LEFT + 12}" y="${TOP + 20}" fill="#0b63c5">texts</text>
<text x="${LEFT + 12}" y="${TOP + 38}" fill="#b3541e">headlines alone</text>
</svg>
`
}
