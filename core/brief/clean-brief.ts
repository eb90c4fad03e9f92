import { cleanAddress } from '../article/address'
import type { Brief } from './brief'

const clean = (address: string) => cleanAddress(address) ?? address

/** A brief whose addresses hold nothing of a reader's own, as it is handed on. */
export function cleanBrief(brief: Brief): Brief {
  const { story, coverage, threads, provenance, cites } = brief
  const all = (lines: readonly (readonly string[])[]) => lines.map((one) => one.map(clean))
  return {
    ...brief,
    story: { ...story, url: clean(story.url) },
    coverage: coverage.map((one) => ({ ...one, url: clean(one.url) })),
    ...(threads && { threads: threads.map((one) => ({ ...one, url: clean(one.url) })) }),
    provenance: { ...provenance, ...(provenance.url && { url: clean(provenance.url) }) },
    ...(cites && {
      cites: {
        ...cites,
        ...(cites.whyItMatters && { whyItMatters: cites.whyItMatters.map(clean) }),
        ...(cites.takeaways && { takeaways: all(cites.takeaways) }),
        ...(cites.analysis && { analysis: all(cites.analysis) }),
      },
    }),
  }
}
