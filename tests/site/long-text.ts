const SUBJECTS = [
  'The ferry',
  'The mill',
  'A neighbour',
  'The signal box',
  'The council',
  'An orchard',
  'The choir',
]
const VERBS = [
  'stood beside',
  'was painted after',
  'outlived',
  'was moved to',
  'looked down on',
  'was drawn with',
]
const OBJECTS = ['the harbour wall', 'the second bridge', 'the school', 'a row of limes', 'the ropewalk']
const ENDS = [
  'and nobody wrote down why',
  'as the parish register says',
  'for the better part of a century',
  'until the winter of the long frost',
  'which visitors still remark on',
]

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

const sentence = (i: number) =>
  `${at(SUBJECTS, i)} ${at(VERBS, i * 5 + (i >> 3))} ${at(OBJECTS, i * 7 + (i >> 2))} ${at(ENDS, i * 3)}.`

/**
 * Paragraphs of some 75 words each, 8,000 in all where not told otherwise, the same at every run, on the history of a town
 * that does not exist.
 */
export function longText(paragraphs = 110): string {
  return Array.from({ length: paragraphs }, (_, paragraph) => {
    const sentences = Array.from({ length: 6 }, (_, i) => sentence(paragraph * 6 + i))
    return `<p>${sentences.join(' ')}</p>`
  }).join('\n')
}
