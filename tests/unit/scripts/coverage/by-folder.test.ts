import { expect, test } from 'vitest'
import { byFolder, coverageTable } from '../../../../scripts/coverage/by-folder'

const file = (path: string, covered: number, total: number) => ({ path, lines: { covered, total } })
const files = [
  file('services/library/usage.ts', 3, 4),
  file('services/badge.ts', 1, 2),
  file('core/text/fold.ts', 5, 5),
  file('core/site.ts', 0, 5),
  file('core/library/note.ts', 0, 0),
]
const imported = new Set(['services/library/usage.ts', 'services/badge.ts', 'core/text/fold.ts'])

test('gathers by folder, those of services each for itself, and names what no test imports', () => {
  const folders = byFolder(files, imported)
  expect(folders.map(({ folder, files }) => [folder, files])).toEqual([
    ['core', 3],
    ['services', 1],
    ['services/library', 1],
  ])
  expect(folders[0]).toMatchObject({ lines: { covered: 5, total: 10 }, unimported: ['core/site.ts'] })
  expect(folders[2]).toMatchObject({ lines: { covered: 3, total: 4 }, unimported: [] })
})

test('prints shares, and a dash where nothing can run', () => {
  const table = coverageTable(byFolder([file('core/a.ts', 0, 0), file('page/b.ts', 1, 3)], new Set()))
  expect(table).toMatch(/^core +1 +– +0$/m)
  expect(table).toMatch(/^page +1 +33\.3 % +1$/m)
  expect(table).toContain('\n  page/b.ts')
})
