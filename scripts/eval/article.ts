import { quantile } from '../../bench/lib/statistics'
import type { GateReport } from '../../core/article/page-card'
import { setName, UnusableDataError } from './data'
import { rounded } from './figures'
import { type Item, moduleScript, readItems, visitItems, withBrowser } from './pages/stored-pages'
import { timeGate } from './pages/time-gate'

const IN_PAGE = 'storypulseMeasured'

/** What the gate made of one page, ms in a fresh page and in one where it ran before. */
interface Judged {
  item: Item
  report: GateReport
  coldMs: number
  warmMs: number
}

/**
 * The gate's decision on pages that are articles and on pages that are none.
 * @throws UnusableDataError when no folder of negatives is named.
 */
export async function evalArticle(
  data: string,
  negatives: readonly string[],
  limit: number,
): Promise<Record<string, unknown>> {
  if (negatives.length === 0) throw new UnusableDataError('article takes --negatives FOLDER')
  const articles = readItems(data, ['url'], limit)
  const others = negatives.map((folder) => ({ folder, items: readItems(folder, ['url'], limit) }))
  const gate = await moduleScript(IN_PAGE, 'page', 'gate', 'read-gate-report.ts')
  const judged = await withBrowser(async (browser) => {
    const judge = async (folder: string, items: readonly Item[]): Promise<Judged[]> => {
      const found: Judged[] = []
      await visitItems(browser, folder, items, async (page, item) => {
        found.push({ item, ...(await timeGate(page, gate, IN_PAGE)) })
      })
      return found
    }
    const good = await judge(data, articles)
    const bad: Judged[] = []
    for (const { folder, items } of others) bad.push(...(await judge(folder, items)))
    return { good, bad }
  })
  const right = judged.good.filter(({ report }) => 'card' in report).length
  const taken = judged.bad.filter(({ report }) => 'card' in report)
  for (const { item, report } of judged.good) {
    if ('notArticle' in report) console.log(`missed (${report.notArticle}): ${item.url}`)
  }
  for (const { item } of taken) console.log(`taken: ${item.url}`)
  const all = [...judged.good, ...judged.bad]
  const items = articles.length + others.reduce((sum, folder) => sum + folder.items.length, 0)
  const cold = all.map(({ coldMs }) => coldMs)
  const warm = all.map(({ warmMs }) => warmMs)
  const figures = rounded({
    precision: right / Math.max(1, right + taken.length),
    // An article that could not be read is one that was not recognised.
    recall: right / Math.max(1, articles.length),
    falsePositives: taken.length,
    unreadable: items - all.length,
    msMedian: quantile(cold, 0.5),
    msP95: quantile(cold, 0.95),
    warmMsMedian: quantile(warm, 0.5),
    warmMsP95: quantile(warm, 0.95),
  })
  console.table({ storypulse: figures })
  return { task: 'article', set: setName(data), items, ...figures }
}
