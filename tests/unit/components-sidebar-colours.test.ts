import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../assets/tokens.css'), 'utf8')

/** The colours of the rule that sets this colour scheme, in the order they stand in the file. */
function palettes(scheme: 'light' | 'dark'): Map<string, string>[] {
  return [...css.matchAll(/\{([^{}]*)\}/g)]
    .map(([, rule]) => rule ?? '')
    .filter((rule) => rule.includes(`color-scheme: ${scheme}`))
    .map(
      (rule) =>
        new Map([...rule.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, k, v]) => [k ?? '', v ?? ''])),
    )
}

/** Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'card', 'accent-soft', 'mark', 'warn-soft']],
  ['ink-2', ['paper', 'card', 'warn-soft']],
  ['ink-3', ['paper', 'card', 'accent-soft', 'mark']],
  ['accent', ['paper', 'card', 'accent-soft']],
  ['accent-ink', ['accent', 'accent-strong']],
  ['warn', ['paper', 'card', 'warn-soft']],
  ['danger', ['paper', 'card']],
  ['paper', ['ink']],
]

const LINES: readonly [string, readonly string[]][] = [
  ['edge', ['paper', 'card']],
  ['mark-edge', ['paper', 'mark']],
  ['accent', ['paper', 'card']],
]

const pairs = (table: typeof TEXT) =>
  table.flatMap(([one, others]) => others.map((other) => [one, other] as const))

it('leaves nothing to the host, which a page may restyle', () => {
  expect(css.replace(/\/\*[\s\S]*?\*\//g, '')).not.toContain(':host')
})

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const [colours = new Map<string, string>(), ...repeats] = palettes(scheme)
  const between = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '')

  it.each(pairs(TEXT))('%s is read on %s', (one, other) => {
    expect(between(one, other)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(LINES))('a line in %s is seen on %s', (one, other) => {
    expect(between(one, other)).toBeGreaterThanOrEqual(3)
  })

  it('is the same wherever it is written', () => {
    expect(colours.size).toBeGreaterThan(12)
    for (const repeat of repeats) expect(repeat).toEqual(colours)
  })
})
