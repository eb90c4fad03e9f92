/** What is measured of a sentence, by family; every column of `features` is in one. */
export const SENTENCE_FAMILIES = {
  place: ['place', 'early', 'share', 'isFirst', 'isSecond', 'isThird', 'sentences'],
  paragraph: [
    'inParagraph',
    'opensParagraph',
    'closesParagraph',
    'paragraphSentences',
    'afterHeading',
    'listItem',
    'lastParagraphs',
  ],
  length: ['words', 'short', 'long', 'lineLength'],
  'self-containment': ['leaning', 'fallen', 'pointer', 'connective', 'firstPerson', 'secondPerson'],
  headline: ['titleHeld', 'inTitle', 'titleKnown'],
  article: ['personal', 'addressed', 'quotes', 'listed', 'perParagraph', 'upright'],
  centrality: [
    'centrality',
    'topTerms',
    'recurs',
    'pairsRecur',
    'likeFirst',
    'likeLead',
    'likeBefore',
    'likeAfter',
  ],
  novelty: ['newTerms', 'newWeight', 'weightPerTerm', 'heaviest'],
  names: ['names', 'newNames', 'topNames', 'takenUp', 'namesDense'],
  surface: [
    'numbers',
    'money',
    'quoted',
    'opensQuote',
    'brokenQuote',
    'asks',
    'commas',
    'colon',
    'dash',
    'brackets',
  ],
  'English words': [
    'thirdPerson',
    'reporting',
    'announcing',
    'hedges',
    'days',
    'endsSaid',
    'grammar',
    'opensThe',
  ],
} as const

type Family = keyof typeof SENTENCE_FAMILIES
export type FeatureName = (typeof SENTENCE_FAMILIES)[Family][number]

/** Names of the columns that `features` gives, in order. */
export const SENTENCE_FEATURES: readonly FeatureName[] = Object.values(SENTENCE_FAMILIES).flat()

const ENGLISH: ReadonlySet<string> = new Set([
  ...SENTENCE_FAMILIES['English words'],
  ...SENTENCE_FAMILIES.names,
])

/**
 * Whether a feature is 0 where only what all languages have is looked at: English word lists, and capitals, which mark
 * names in some languages and scripts only.
 */
export const isEnglish = (name: string): boolean => ENGLISH.has(name)
