import { expect, test } from 'vitest'
import type { Reading } from '../../../../scripts/layout/readings'
import { sharesByWidth, tableOf } from '../../../../scripts/layout/table'

const restored = { isSameHtml: true, sheets: 0, moved: null }
const reading = (width: number, moved: number | null, covered = 0): Reading => ({
  page: 'a page',
  width,
  before: { hasText: true, hasLine: moved !== null, column: 700 },
  beside: {
    host: { left: 640, top: 0, width: 384, height: 900 },
    ...{ covered, moved, column: 500, unreachable: [], under: [], leftCut: [] },
  },
  folded: restored,
  closed: restored,
})

const readings = [reading(1024, 30), reading(1024, 0), reading(1024, null, 2), reading(640, 300)]

test('shares are of the pages at a width, those of moved lines of the lines that were followed', () => {
  const { 1024: wide, 640: narrow } = sharesByWidth(readings)
  expect(wide).toMatchObject({ covered: 0.333, moved24: 0.5, moved200: 0, pages: 3, lines: 2 })
  expect(narrow).toMatchObject({ covered: 0, moved24: 1, moved200: 1, notRestored: 0, pages: 1, lines: 1 })
})

test('the table counts pages, widest windows first', () => {
  expect(tableOf('firefox', readings).split('\n').slice(2)).toEqual([
    '| firefox | 1024 | 3 | 2 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| firefox | 640 | 1 | 1 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |',
  ])
})
