import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefChanges, isSameContent } from '../../../../core/brief/changes'
import { anyBrief } from '../../support/arbitrary-brief'
import { sampleBrief } from '../../support/sample-brief'

const changed = (change: object) => briefChanges(sampleBrief, { ...sampleBrief, ...change })
const [opened = '', cost = '', lorries = ''] = sampleBrief.takeaways

describe('briefChanges', () => {
  it('tells headline and consequence', () => {
    expect(changed({ headline: 'New', whyItMatters: undefined })).toEqual([
      { kind: 'reworded', part: 'headline', at: 0, before: sampleBrief.headline, now: 'New' },
      { kind: 'removed', part: 'whyItMatters', at: 0, before: sampleBrief.whyItMatters },
    ])
  })

  it('tells takeaways that came, went and were reworded', () => {
    const takeaways = ['A toll is planned.', opened, 'The repairs cost 95 million.']
    expect(changed({ takeaways })).toEqual([
      { kind: 'added', part: 'takeaways', at: 0, now: 'A toll is planned.' },
      { kind: 'reworded', part: 'takeaways', at: 2, before: cost, now: 'The repairs cost 95 million.' },
      { kind: 'removed', part: 'takeaways', at: 2, before: lorries },
    ])
  })

  it('says nothing of order and white space', () => {
    expect(changed({ takeaways: [lorries, ` ${opened}`, cost.replace(' ', '  ')] })).toEqual([])
  })

  it('counts equal lines', () => {
    expect(
      briefChanges({ ...sampleBrief, takeaways: [cost, cost] }, { ...sampleBrief, takeaways: [cost] }),
    ).toEqual([{ kind: 'removed', part: 'takeaways', at: 1, before: cost }])
  })

  it('leads from one version to the other, whatever they hold', () => {
    const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\s+/g, ' ').trim()).sort()
    fc.assert(
      fc.property(anyBrief, anyBrief, (a, b) => {
        for (const part of ['takeaways', 'analysis'] as const) {
          const left = [...a[part]]
          for (const change of briefChanges(a, b)) {
            if (change.part !== part) continue
            if ('before' in change) left.splice(left.indexOf(change.before), 1)
            if ('now' in change) {
              expect(b[part][change.at]).toBe(change.now)
              left.push(change.now)
            }
          }
          expect(plain(left)).toEqual(plain(b[part]))
        }
        expect(briefChanges(a, a)).toEqual([])
      }),
    )
  })
})

describe('isSameContent', () => {
  it('looks past dates and the order of fields', () => {
    const { id, ...rest } = sampleBrief
    expect(isSameContent(sampleBrief, { ...rest, id, updatedAt: '2030-01-01' })).toBe(true)
    expect(isSameContent(sampleBrief, { ...sampleBrief, topics: [] })).toBe(false)
  })
})
