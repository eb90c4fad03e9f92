const SOURCE = /\.(tsx?|mjs|css)$/

/**
 * The unit tests that mirror no source, each by its path.
 *
 * `core/text/fold.hostile.test.ts` mirrors the file `core/text/fold.ts` (or `.tsx`, `.mjs`, `.css`) or the folder `core/text/fold`; what
 * stands between the source's name and `.test` names an aspect of it.
 *
 * @param tests paths of test files below `tests/unit`
 * @param sources paths of all other files below the project's root
 */
export function testsWithoutSource(tests: readonly string[], sources: readonly string[]): string[] {
  const mirrored = new Set<string>()
  for (const source of sources) {
    if (SOURCE.test(source)) mirrored.add(source.replace(SOURCE, ''))
    const folders = source.split('/').slice(0, -1)
    folders.forEach((_, depth) => void mirrored.add(folders.slice(0, depth + 1).join('/')))
  }
  return tests.filter((test) => !namesOf(test).some((name) => mirrored.has(name)))
}

/** What a test may mirror: its path up to any of the dots in its file's name, since a source may have some too (`host.css.ts`). */
function namesOf(test: string): string[] {
  const parts = test.replace(/\.test\.tsx?$/, '').split('.')
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'))
}
