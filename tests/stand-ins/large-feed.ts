import type { Brief } from '../../core/brief/brief'
import { sampleBrief } from '../unit/support/sample-brief'

/** One of any number of briefs of a publisher called Tidings. */
export const tidings = (number: number): Brief => ({
  ...sampleBrief,
  id: `tidings:${number}`,
  headline: `Story number ${number}`,
  story: { ...sampleBrief.story, url: `https://news.example/${number}` },
  provenance: { kind: 'publisher', by: 'Tidings' },
})

/** How many of `count` briefs of a first import a page says are stored; all where it says that they came. */
export function storedOf(text: string, count: number): number {
  const all = count.toLocaleString('en')
  const [, told] = new RegExp(`\\b([\\d,]+) of ${all}`).exec(text) ?? []
  if (told) return Number(told.replaceAll(',', ''))
  return text.includes(`${all} new.`) ? count : 0
}
