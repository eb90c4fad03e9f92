import type { ScriptSize } from '../../bench/bytes'

/** A packed extension, or the archive of its sources. */
export interface PackageSize {
  name: string
  bytes: number
}

/** The scripts of each build. */
export interface BuildSizes {
  chrome: readonly ScriptSize[]
  firefox: readonly ScriptSize[]
}

type Sum = Pick<ScriptSize, 'raw' | 'gzip'>

/** Bytes with a space between thousands, so that columns compare at a glance. */
const bytes = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** What scripts of one name weigh; null where a build has none. */
function weigh(scripts: readonly ScriptSize[], name: string): Sum | null {
  const same = scripts.filter(({ script }) => script === name)
  return same.length > 0 ? total(same) : null
}

function total(scripts: readonly ScriptSize[]): Sum {
  return {
    raw: scripts.reduce((sum, { raw }) => sum + raw, 0),
    gzip: scripts.reduce((sum, { gzip }) => sum + gzip, 0),
  }
}

const cells = (sum: Sum | null) => (sum ? [bytes(sum.raw), bytes(sum.gzip)] : ['', ''])

/**
 * The sizes as two Markdown tables, in bytes: each script of either build, then each package.
 * Parts of one name, which differ in the hash of their file alone, share a row.
 */
export function sizeTables({ chrome, firefox }: BuildSizes, packages: readonly PackageSize[]): string {
  const names = new Set([...chrome, ...firefox].map(({ script }) => script))
  return [
    row(['script, bytes', 'Chrome', 'gzip', 'Firefox', 'gzip']),
    row(['---', '--:', '--:', '--:', '--:']),
    ...[...names].map((name) =>
      row([`\`${name}\``, ...cells(weigh(chrome, name)), ...cells(weigh(firefox, name))]),
    ),
    row(['all', ...cells(total(chrome)), ...cells(total(firefox))]),
    '',
    row(['package', 'bytes']),
    row(['---', '--:']),
    ...packages.map(({ name, bytes: size }) => row([`\`${name}\``, bytes(size)])),
    '',
  ].join('\n')
}
