import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo, ShownBrief } from '../../core/views'
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

const whole: GeneratedInfo = {
  reading: { words: 812, cut: null },
  paragraphs: 18,
  hasStory: false,
  saving: null,
  notes: null,
  other: null,
  models: [],
}

const shown = (brief: Brief, more: Partial<GeneratedInfo> = {}): ShownBrief => ({
  brief,
  decision: null,
  generated: { ...whole, ...more },
  saved: false,
})

/** A brief in a page's own sentences. */
export const made = (more: Partial<GeneratedInfo> = {}): ShownBrief => shown(extract, more)

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

const models = [
  { id: 'a', name: 'llama3.2:3b' },
  { id: 'b', name: 'a-model-with-a-very-long-name-that-does-not-fit/into-one-line' },
]

/** One in the page's sentences that a model can write better. */
export const askable = made({ models })

/** One by a model, with the one made here beside it and something to say of most lines. */
export const written = shown(
  { ...extract, provenance: { kind: 'model', by: 'llama3.2:3b' } },
  {
    models,
    other: extract,
    notes: {
      model: 'llama3.2:3b',
      madeAt: '2026-04-02T10:00:00Z',
      share: 0.42,
      marks: [
        { section: 'takeaways', index: 1, notOnPage: ['Rotterdam', 'Ministry of Transport'] },
        { section: 'whyItMatters', index: 0, notOnPage: ['Hamburg'] },
      ],
      dropped: [
        { section: 'takeaways', text: 'The bridge cost 95 million.', reason: 'number', what: '95 million' },
        {
          section: 'analysis',
          text: '“We are proud”, said the mayor.',
          reason: 'quotation',
          what: 'We are proud',
        },
      ],
      namesChecked: true,
    },
  },
)
