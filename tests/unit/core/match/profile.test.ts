import { describe, expect, it } from 'vitest'
import { buildProfile } from '../../../../core/match/profile'
import { hash32 } from '../../../../core/text/hash'
import { stem } from '../../../../core/text/stem'

const profile = buildProfile({
  title: 'Harbour tram costs 120 million euros',
  otherTitles: [],
  lead: ['The line gets 14 stops, said Ingrid Solheim. Ingrid Solheim leads the council.'],
  body: ['Work ends on 12 March 2027.'],
  lang: 'en',
  published: ['2026-04-02', undefined],
})

describe('buildProfile', () => {
  it('keeps numbers as pairs of unit and value, those of title and lead first', () => {
    const pair = (unit: string, value: number) => [hash32(stem(unit, 'en')), hash32(String(value))]
    expect([...profile.figures].slice(0, 4)).toEqual([...pair('euros', 120e6), ...pair('stops', 14)])
    expect(profile.leadFigures).toBe(2)
  })

  it('keeps full names as pairs of the whole and the last word, and says how both are written', () => {
    expect([...profile.names]).toEqual([hash32('ingrid solheim'), hash32('solheim')])
    expect(profile.labels.slice(0, 2)).toEqual(['Ingrid Solheim', '120 million'])
    expect(profile.labels).toHaveLength((profile.names.length + profile.figures.length) / 2)
  })

  it('keeps the days it was published on and mentions', () => {
    expect(profile.firstDay).toBe(Date.UTC(2026, 3, 2) / 86_400_000)
    expect(profile.lastDay).toBe(profile.firstDay)
    expect([...profile.days]).toEqual([3 * 32 + 12])
    expect([...profile.years]).toEqual([2027])
  })
})
