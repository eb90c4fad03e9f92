import { expect, test } from 'vitest'
import { badness, faultsOf, type Reading } from '../../../../scripts/layout/readings'

const restored = { isSameHtml: true, sheets: 0, moved: 0 }
const good: Reading = {
  page: 'a page',
  width: 1024,
  before: { hasText: true, hasLine: true, column: 700 },
  beside: {
    host: { left: 640, top: 0, width: 384, height: 900 },
    covered: 0,
    moved: -24,
    column: 320,
    unreachable: [],
    under: [],
    leftCut: [],
  },
  folded: restored,
  closed: restored,
}
const beside = (change: Partial<Reading['beside']>): Reading => ({
  ...good,
  beside: { ...good.beside, ...change },
})

test('a page that loses nothing has no fault', () => {
  expect(faultsOf(good)).toEqual([])
  expect(badness(good)).toBe(0)
})

test.each<[Partial<Reading['beside']>, string[]]>([
  [{ covered: 1 }, ['covered']],
  [{ moved: 25 }, ['moved24']],
  [{ moved: -201 }, ['moved24', 'moved200']],
  [{ column: 319 }, ['squeezed']],
  [{ unreachable: ['a rail'] }, ['unreachable']],
  [{ under: ['a button'] }, ['under']],
  [{ leftCut: ['a headline'] }, ['leftCut']],
])('%j is told', (change, faults) => {
  expect(faultsOf(beside(change))).toEqual(faults)
  expect(badness(beside(change))).toBeGreaterThan(0)
})

test('a column that was narrow before is not squeezed', () => {
  const narrow = beside({ column: 290 })
  expect(faultsOf({ ...narrow, before: { ...narrow.before, column: 329 } })).toEqual([])
})

test.each([{ isSameHtml: false }, { sheets: 1 }, { moved: 3 }])(
  'what is not restored is told: %j',
  (change) => {
    expect(faultsOf({ ...good, closed: { ...restored, ...change } })).toEqual(['notRestored'])
    expect(faultsOf({ ...good, folded: { ...restored, ...change } })).toEqual(['notRestored'])
  },
)
