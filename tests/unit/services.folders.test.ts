import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../services')

/** Folders that are imported by their `index.ts` alone. */
const DOORS = ['brief', 'session', 'sidebar', 'storage']

/** Every import within the services, by the paths of its two files. */
const imports = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((file) => {
    const from = file.replaceAll(sep, '/')
    const source = readFileSync(join(ROOT, file), 'utf8')
    return [...source.matchAll(/ from '(\.{1,2}\/[^']{1,200})'/g)]
      .map(([, path = '']) => posix.join(posix.dirname(from), path))
      .filter((to) => !to.startsWith('..'))
      .map((to) => ({ from, to }))
  })

/** The folder of a file, or a file that lies in none. */
const placeOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? path

/** The places that import each other in a circle, the first again at the end; null where none do. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>()
  const follow = (place: string, path: readonly string[]): string[] | null => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place]
    if (done.has(place)) return null
    for (const next of edges.get(place) ?? []) {
      const found = follow(next, [...path, place])
      if (found) return found
    }
    done.add(place)
    return null
  }
  for (const place of edges.keys()) {
    const found = follow(place, [])
    if (found) return found
  }
  return null
}

test('no folder of the services imports itself by way of another', () => {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [one, other] = [placeOf(from), placeOf(to)]
    if (one !== other) edges.set(one, (edges.get(one) ?? new Set()).add(other))
  }
  expect(edges.size).toBeGreaterThan(20)
  expect(circle(edges)).toBeNull()
})

test('a circle is found', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ])
  expect(circle(edges)).toEqual(['b', 'c', 'b'])
})

test.each(DOORS)('the folder %s is imported by its door alone', (folder) => {
  const isWithin = (path: string) => path.startsWith(`${folder}/`)
  const others = imports.filter(({ from, to }) => !isWithin(from) && (isWithin(to) || to === folder))
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter(({ to }) => to !== folder)).toEqual([])
})
