import { setName, texts } from './data'
import { harmonic, rounded } from './figures'
import { readPages } from './pages/read-pages'
import { readItems } from './pages/stored-pages'

/** Snippets that had to be there and were (right), were not (missed), and those that were and must not (wrong). */
interface Counts {
  right: number
  missed: number
  wrong: number
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

function count(include: readonly string[], exclude: readonly string[], read: string, counts: Counts): void {
  const text = plain(read)
  for (const snippet of include) {
    if (text.includes(plain(snippet))) counts.right++
    else counts.missed++
  }
  for (const snippet of exclude) if (text.includes(plain(snippet))) counts.wrong++
}

function figures({ right, missed, wrong }: Counts): { f1: number; precision: number; recall: number } {
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  return { f1: harmonic(precision, recall), precision, recall }
}

/** Whether the text read holds what it must and not what it must not, beside plain Readability in the same run. */
export async function evalSnippets(data: string, limit: number): Promise<Record<string, unknown>> {
  const pages = await readPages(data, readItems(data, ['include', 'exclude'], limit))
  const own: Counts = { right: 0, missed: 0, wrong: 0 }
  const theirs: Counts = { right: 0, missed: 0, wrong: 0 }
  for (const { item, reading } of pages) {
    const include = texts(item.row, 'include')
    const exclude = texts(item.row, 'exclude')
    count(include, exclude, reading?.text ?? '', own)
    count(include, exclude, reading?.readability.text ?? '', theirs)
  }
  const [ours, readability] = [rounded(figures(own)), rounded(figures(theirs))]
  console.table({ storypulse: ours, readability })
  return {
    task: 'snippets',
    set: setName(data),
    items: pages.length,
    ...ours,
    ...Object.fromEntries(Object.entries(readability).map(([name, value]) => [`readability.${name}`, value])),
  }
}
