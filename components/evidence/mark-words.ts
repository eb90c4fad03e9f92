import type { Unshown } from '../../core/evidence/highlights-state'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { isolate } from '../shared/format'
import type { Translate } from '../text'
import type { Shape } from './glyph'

/** Of what is missing so much is named; more is no longer read. */
const MOST_NAMED = 4
const MOST_WORDS = 3

/** The shape of a line's mark. */
export const shapeOf = ({ verdict, differences }: SaidLine): Shape =>
  differences.length ? 'differs' : verdict

/** Whether there is anything to say of a line: not all of it was found, or it cannot be shown. */
export const isAmiss = (line: SaidLine, unshown: Unshown | undefined): boolean =>
  shapeOf(line) !== 'found' || unshown !== undefined

/** What of a line stands nowhere on the page, and is not told as a difference. */
function missingOf({ missing, differences }: SaidLine): string[] {
  const { numbers, names, dates, words } = missing
  const shown = differences.map(({ brief }) => brief)
  const facts = [...numbers, ...names, ...dates].filter((fact) => !shown.includes(fact))
  return facts.length || shown.length ? facts.slice(0, MOST_NAMED) : words.slice(0, MOST_WORDS)
}

function verdictWords(line: SaidLine, t: Translate): string[] {
  if (line.verdict === 'found' && !line.differences.length) return [t('evidence.found')]
  if (line.verdict === 'absent') return [t('evidence.absent')]
  const missing = missingOf(line).map(isolate)
  const differing = line.differences.map(({ here, brief }) =>
    t('evidence.differs', [isolate(here), isolate(brief)]),
  )
  if (missing.length) return [...differing, t('evidence.partlyMissing', [missing.join(', ')])]
  return differing.length ? differing : [t('evidence.partly')]
}

/** What is said of a line: what the page has of it, what not, and whether that can be shown. */
export function markWords(line: SaidLine, unshown: Unshown | undefined, t: Translate): string[] {
  const words = verdictWords(line, t)
  if (unshown === 'hidden') words.push(t('evidence.hidden'))
  if (unshown === 'not on page') words.push(t('evidence.gone'))
  return words
}

/** The same in a word or two, for within a text. */
export function shortWords(shape: Shape, t: Translate): string {
  switch (shape) {
    case 'found':
      return t('evidence.shortFound')
    case 'partly':
      return t('evidence.shortPartly')
    case 'absent':
      return t('evidence.shortAbsent')
    case 'differs':
      return t('evidence.shortDiffers')
  }
}
