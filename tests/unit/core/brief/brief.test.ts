import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledStories } from '../../../../assets/stories'
import { InvalidBriefError, LIMITS, parseBrief } from '../../../../core/brief/brief'
import { sampleBrief } from '../../support/sample-brief'

const faultsOf = (data: unknown): readonly string[] => {
  try {
    parseBrief(data)
    return []
  } catch (error) {
    if (error instanceof InvalidBriefError) return error.faults
    throw error
  }
}

describe('parseBrief', () => {
  it('reads every bundled story', () => {
    expect(bundledStories.map((data) => parseBrief(data).id)).toContain(
      'storypulse:pytorch-foundation-executive-director',
    )
  })

  it('gives the first story all its parts', () => {
    const brief = parseBrief(bundledStories[0])
    expect(brief.takeaways).toHaveLength(5)
    expect(brief.analysis).toHaveLength(3)
    expect(brief.story.url).toContain('thestack.technology')
  })

  it('names the place of each fault', () => {
    const faults = faultsOf({ ...sampleBrief, headline: '', takeaways: [] })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['headline', 'takeaways'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.com/', 'example.com'])(
    'refuses the address %s',
    (url) => {
      expect(faultsOf({ ...sampleBrief, story: { ...sampleBrief.story, url } })).not.toEqual([])
    },
  )

  it('refuses more than it can show', () => {
    const takeaways = Array.from({ length: LIMITS.takeaways + 1 }, () => 'One more.')
    expect(faultsOf({ ...sampleBrief, takeaways })).not.toEqual([])
    expect(faultsOf({ ...sampleBrief, headline: 'x'.repeat(LIMITS.headline + 1) })).not.toEqual([])
  })

  it('answers any data with a brief or with faults', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(faultsOf(data).length).toBeGreaterThan(0)
      }),
    )
  })
})
