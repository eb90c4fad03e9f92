import { quantile } from '../../bench/lib/statistics'
import { setName, text } from './data'
import { meanScore, scoreText } from './extract-score'
import { rounded } from './figures'
import { readPages } from './pages/read-pages'
import { readItems } from './pages/stored-pages'

/** How well the article's text is read from stored pages, beside plain Readability in the same run. */
export async function evalExtract(data: string, limit: number): Promise<Record<string, unknown>> {
  const pages = await readPages(data, readItems(data, ['article_body'], limit))
  const scores = pages.map(({ item, reading }) => ({
    url: item.url,
    own: scoreText(text(item.row, 'article_body'), reading?.text ?? ''),
    plain: scoreText(text(item.row, 'article_body'), reading?.readability.text ?? ''),
  }))
  const own = meanScore(scores.map((score) => score.own))
  const plain = meanScore(scores.map((score) => score.plain))
  const times = pages.flatMap(({ reading }) => (reading ? [reading.ms] : []))
  const waits = pages.flatMap(({ reading }) => (reading ? [reading.longestMs] : []))
  console.table({ storypulse: rounded(own), readability: rounded(plain) })
  return {
    task: 'extract',
    set: setName(data),
    items: pages.length,
    ...rounded(own),
    ...rounded(
      Object.fromEntries(Object.entries(plain).map(([name, value]) => [`readability.${name}`, value])),
    ),
    ...rounded({
      msMedian: quantile(times, 0.5),
      msP95: quantile(times, 0.95),
      longestStepMedian: quantile(waits, 0.5),
      longestStepP95: quantile(waits, 0.95),
      longestStepMost: Math.max(0, ...waits),
    }),
  }
}
