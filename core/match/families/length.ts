import type { Family } from './family'

/** How short each side is, 1 for no text at all: a short text can share less. */
export const length: Family<'pageShort' | 'briefShort'> = {
  names: ['pageShort', 'briefShort'],
  of: ({ page, brief }) => ({
    pageShort: 1 / (1 + page.profile.length / 50),
    briefShort: 1 / (1 + brief.profile.length / 50),
  }),
}
