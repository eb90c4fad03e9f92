import type { EvidenceContent } from '../../components/evidence/types'
import type { Brief } from '../../core/brief/brief'
import type { LineEvidence } from '../../core/evidence/evidence'
import type { HighlightsState } from '../../core/evidence/highlights-state'
import { LINE } from '../../core/evidence/lines'
import type { PageEvidence, SaidLine } from '../../core/evidence/page-evidence'

const NOTHING = { words: [], names: [], numbers: [], dates: [] }

function line(
  text: string,
  said: readonly string[],
  more: Partial<Omit<LineEvidence, 'passages'>> = {},
): SaidLine {
  return {
    text,
    verdict: said.length ? 'found' : 'absent',
    passages: said.map((one, index) => ({
      said: one,
      strength: 0.9 - index / 10,
      passage: { paragraph: index, start: 0, end: one.length },
    })),
    missing: NOTHING,
    differences: [],
    ...more,
  }
}

const SAID =
  'The first cars crossed the bridge on Monday at six, four months later than the city had promised.'

/** What a page has for a brief: each kind of verdict in turn. */
function evidenceOf({ id, whyItMatters, takeaways, analysis }: Brief): PageEvidence {
  const kinds = [
    (text: string) => line(text, [SAID]),
    (text: string) =>
      line(text, ['It cost 76 million to repair, according to the city.'], {
        verdict: 'partly',
        differences: [{ kind: 'number', here: '76 million', brief: '80 million' }],
        missing: { ...NOTHING, numbers: ['22 million'] },
      }),
    (text: string) =>
      line(text, [SAID, 'Lorries must wait.'], {
        verdict: 'partly',
        missing: { ...NOTHING, numbers: ['20 tonnes'], words: ['sensors', 'full winter'] },
      }),
    (text: string) => line(text, []),
    (text: string) => line(text, ['One ferry line goes on.'], { verdict: 'partly' }),
  ]
  const of = (text: string, index: number) => (kinds[index % kinds.length] ?? line)(text, [])
  return {
    briefId: id,
    whyItMatters: whyItMatters ? line(whyItMatters, [SAID]) : null,
    takeaways: takeaways.map(of),
    analysis: analysis.map((paragraph) =>
      (paragraph.match(/[^.]+\./g) ?? []).map((one, i) => of(one.trim(), i)),
    ),
    uncovered: [
      'Two workers were hurt when a cable slipped in the second winter of the repairs.',
      'The opposition wants to know who signed the contract for the steel.',
    ].map((text, index) => ({ text, passage: { paragraph: 9 + index, start: 0, end: text.length } })),
    cut: null,
  }
}

const MARKS: HighlightsState = {
  positions: {
    [LINE.takeaway(0)]: 0.12,
    [LINE.takeaway(1)]: 0.31,
    [LINE.takeaway(2)]: 0.55,
    [LINE.takeaway(4)]: 0.82,
  },
  reading: LINE.takeaway(1),
  unshown: { [LINE.takeaway(4)]: 'hidden', [LINE.uncovered(1)]: 'not on page' },
}

/** What a page has for a brief, ready to be drawn. */
export const evident = (brief: Brief, more: Partial<PageEvidence> = {}): EvidenceContent => ({
  kind: 'ready',
  evidence: { ...evidenceOf(brief), ...more },
  highlights: MARKS,
})

/** A page on which nothing of a brief was found. */
export const nothingFound = (brief: Brief): EvidenceContent =>
  evident(brief, {
    whyItMatters: null,
    takeaways: brief.takeaways.map((text) => line(text, [])),
    analysis: brief.analysis.map((text) => [line(text, [])]),
    uncovered: [],
    cut: 'paywall',
  })
