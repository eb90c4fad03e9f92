import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../../assets/tokens.css', import.meta.url), 'utf8')

type Palette = Record<string, string>

function palette(block: string): Palette {
  const colours = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)]
  return Object.fromEntries(colours.map(([, name = '', value = '']) => [name, value]))
}

/** The blocks that set colours: light, dark by choice, dark by the system. */
const blocks = css
  .split(/^\s*color-scheme:/m)
  .slice(0, -1)
  .map(palette)
const [light = {}, dark = {}, systemDark = {}] = blocks

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'card', 'accent-soft', 'mark', 'warn-soft']

/** Text on its grounds, and lines by which a control is known on theirs; the least ratio of each. */
const PAIRS: [string, string[], number][] = [
  ['ink', GROUNDS, 7],
  ['ink-2', GROUNDS, 4.5],
  ['ink-3', ['paper', 'card', 'accent-soft', 'mark'], 4.5],
  ['accent', ['paper', 'card', 'accent-soft'], 4.5],
  ['accent-strong', ['paper', 'card'], 4.5],
  ['warn', ['paper', 'card', 'warn-soft'], 4.5],
  ['danger', ['paper', 'card'], 4.5],
  ['paper', ['ink'], 4.5],
  ['accent-ink', ['accent', 'accent-strong'], 4.5],
  ['edge', ['paper', 'card'], 3],
  ['mark-edge', ['paper', 'mark', 'warn-soft'], 3],
]

test.each([
  ['light', light],
  ['dark', dark],
])('every pair of the %s palette can be read', (_, colours) => {
  const weak = PAIRS.flatMap(([front, grounds, least]) =>
    grounds.map((ground) => ({
      front,
      ground,
      least,
      ratio: contrast(colours[front] ?? '', colours[ground] ?? ''),
    })),
  ).filter(({ ratio, least }) => !(ratio >= least))
  expect(weak).toEqual([])
})

test('dark by choice and dark by the system are the same', () => {
  expect(blocks).toHaveLength(3)
  expect(systemDark).toEqual(dark)
  expect(Object.keys(dark)).toEqual(Object.keys(light))
})
