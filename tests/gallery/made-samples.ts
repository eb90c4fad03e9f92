import type { Brief } from '../../core/brief/brief'
import type { MadeOf, ShownBrief } from '../../core/views'
import { arabic, bridge } from './samples'

const extract: Brief = {
  ...bridge,
  id: 'page:bridge',
  analysis: [
    'The bridge was closed two years ago, when an inspection found cracks in the anchorage of the northern cables.',
    'What began as a closure of six weeks became two years, because the steel had to be made to order.',
    'The sensors will be read for a full winter before the ban on lorries is looked at again.',
  ],
  analysisParts: ['what happened', 'background', 'what comes next'],
  coverage: [],
  provenance: { kind: 'extractive', by: 'Storypulse' },
}

const whole: MadeOf = { reading: { words: 812, cut: null }, paragraphs: 18, hasStory: false, saving: null }

const shown = (brief: Brief, more: Partial<MadeOf> = {}): ShownBrief => ({
  brief,
  decision: null,
  made: { ...whole, ...more },
  saved: false,
})

/** A brief in a page's own sentences. */
export const made = (more: Partial<MadeOf> = {}): ShownBrief => shown(extract, more)

/** One of which the publisher wrote the key points. */
export const keyPoints = shown({ ...extract, provenance: { kind: 'publisher', by: 'Harbour News' } })

/** One of a page behind a paywall, as short as that makes it. */
export const paywalled = shown(
  { ...extract, whyItMatters: undefined, takeaways: extract.takeaways.slice(0, 2), analysis: [] },
  { reading: { words: 96, cut: 'paywall' }, paragraphs: 3 },
)

/** One of a page that was too long. */
export const cutShort = shown(extract, { reading: { words: 40_013, cut: 'long' }, paragraphs: 612 })

/** A brief that stands on a page about another page. */
export const savable = (saving: 'possible' | 'saved'): ShownBrief =>
  shown(
    {
      ...bridge,
      id: 'saved:bridge',
      story: { ...bridge.story, publisher: 'harbour-news.example' },
      coverage: [],
      provenance: { kind: 'publisher', by: 'Brief of the Day', url: 'https://briefs.example/bridge' },
    },
    { saving },
  )

/** One in Arabic. */
export const arabicMade = shown(
  { ...arabic, provenance: { kind: 'extractive', by: 'Storypulse' } },
  { hasStory: true },
)
