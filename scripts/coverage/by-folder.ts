/** How much of a file runs in tests. */
export interface FileCoverage {
  /** From the project's folder on, with slashes. */
  path: string
  /** Lines of it that can run, and those that did. */
  lines: { total: number; covered: number }
}

/** What runs in tests of the files of a folder. */
export interface FolderCoverage {
  folder: string
  files: number
  lines: { total: number; covered: number }
  /** Those that no test imports. */
  unimported: string[]
}

/** Folders whose own folders are told apart, because each is a matter of its own. */
const SPLIT = ['services', 'controllers', 'entrypoints']

function folderOf(path: string): string {
  const [first = path, second, ...rest] = path.split('/')
  return SPLIT.includes(first) && second !== undefined && rest.length > 0 ? `${first}/${second}` : first
}

/** Gathers files by their folders, in the order of the alphabet. @param imported the paths of all that tests import. */
export function byFolder(files: readonly FileCoverage[], imported: ReadonlySet<string>): FolderCoverage[] {
  const folders = new Map<string, FolderCoverage>()
  for (const { path, lines } of files) {
    const folder = folderOf(path)
    const sum = folders.get(folder) ?? {
      folder,
      files: 0,
      lines: { total: 0, covered: 0 },
      unimported: [],
    }
    folders.set(folder, sum)
    sum.files++
    sum.lines.total += lines.total
    sum.lines.covered += lines.covered
    // A file of types alone has nothing that could be imported.
    if (lines.total > 0 && !imported.has(path)) sum.unimported.push(path)
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** The table for the screen, and below it the files that no test imports. */
export function coverageTable(folders: readonly FolderCoverage[]): string {
  const row = (folder: string, files: string, lines: string, unimported: string) =>
    `${folder.padEnd(26)}${files.padStart(7)}${lines.padStart(9)}${unimported.padStart(14)}`
  const share = ({ total, covered }: FolderCoverage['lines']) =>
    total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`
  const rows = folders.map(({ folder, files, lines, unimported }) =>
    row(folder, String(files), share(lines), String(unimported.length)),
  )
  const missing = folders.flatMap(({ unimported }) => unimported.map((path) => `  ${path}`))
  const below = missing.length > 0 ? ['', 'No test imports:', ...missing] : []
  return [row('', 'files', 'lines', 'not imported'), ...rows, ...below].join('\n')
}
