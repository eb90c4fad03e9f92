/** What docs/privacy.md promises, and the tests it names for that, as paths below `tests`. */
export interface Claim {
  says: string
  tests: string[]
}

/** Reads the table of docs/privacy.md that leads each promise to its tests. */
export function privacyClaims(markdown: string): Claim[] {
  const [, table = ''] = markdown.split('## Tests behind each promise')
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'))
  return rows.slice(1).map((row) => {
    const [, says = '', shown = ''] = row.split('|')
    return {
      says: says.trim(),
      tests: [...shown.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, path = '']) => path),
    }
  })
}
