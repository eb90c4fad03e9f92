import { describe, expect, it } from 'vitest'
import { evidenceIndex } from '../../../../core/evidence/brief-evidence'
import { lineEvidence } from '../../../../core/evidence/line-evidence'
import { articleOf, FERRY } from '../../support/evidence-pages'

const compare = (said: string, line: string) => {
  const page = articleOf([...FERRY, said], {
    title: 'Ferry to Holm stops',
    publishedAt: '2026-03-04T08:00:00Z',
  })
  const { missing, differences } = lineEvidence(evidenceIndex(page), line)
  return { missing: missing.numbers, differences: differences.map(({ here, brief }) => [here, brief]) }
}
const AGREED = { missing: [], differences: [] }

describe('clock times', () => {
  it.each([
    [
      'Voting in the hall ended at 9.45pm after a long day of rain.',
      'Voting in the hall ended at 9:45 p.m. that day.',
    ],
    [
      'Voting in the hall ended at 9.45pm after a long day of rain.',
      'Voting in the hall ended at 21:45 that day.',
    ],
    [
      'Voting in the hall ended at 9:45 after a long day of rain.',
      'Voting in the hall ended at 9.45am that day.',
    ],
    [
      'The last lorry left the quay at 7 p.m. and none came back.',
      'The last lorry left the quay at 19:00 sharp.',
    ],
    [
      'The last lorry left the quay at 7.05 on Monday evening.',
      'The last lorry left the quay at 7:05 on Monday.',
    ],
    ['Der letzte Lastwagen fuhr um 22.15 Uhr vom Kai ab.', 'Der letzte Lastwagen fuhr um 22:15 vom Kai.'],
    ['Le dernier camion a quitté le quai à 22h15 mardi.', 'Le dernier camion a quitté le quai à 22:15.'],
    [
      'The harbour team won the match of the year 21:17 on Sunday.',
      'The harbour team won the match 21-17 on Sunday.',
    ],
  ])('agree: %s | %s', (said, line) => expect(compare(said, line)).toEqual(AGREED))

  it('differ where the hour or its half of the day does', () => {
    const said = 'Voting in the hall ended at 9.45pm after a long day of rain.'
    expect(compare(said, 'Voting in the hall ended at 8:45 p.m. that day.').differences).toEqual([
      ['9.45pm', '8:45 p.m.'],
    ])
    expect(compare(said, 'Voting in the hall ended at 9:45 a.m. that day.').missing).toEqual(['9:45 a.m.'])
  })

  it('are no sums, rates or hours of work', () => {
    const said = 'The ferry was mended for 24 hours at 4.25 million, a rate of 9.45 percent.'
    expect(compare(said, 'The ferry was mended for 24 hours at 4.25 million.')).toEqual(AGREED)
    expect(compare(said, 'The ferry was mended at a rate of 8.45 percent.').missing).toEqual([
      '8.45 percent'.slice(0, 4),
    ])
  })
})
