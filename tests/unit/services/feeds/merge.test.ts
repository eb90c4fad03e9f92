import { describe, expect, it } from 'vitest'
import { mergeOf } from '../../../../services/feeds/merge'
import { sampleBrief } from '../../support/sample-brief'

const forged = { ...sampleBrief, headline: 'Forged', takeaways: ['Forged'], updatedAt: '2027-01-01' }

describe('a brief with the id, the maker and the address of one that is kept', () => {
  it.each(['none', 'another source'] as const)('does not replace what is of %s', (owner) => {
    expect(mergeOf(forged, { kept: sampleBrief, owner })).toBe('taken')
  })

  it.each(['this source', 'left by this source'] as const)('replaces what is of %s', (owner) => {
    expect(mergeOf(forged, { kept: sampleBrief, owner })).toBe('updated')
    expect(mergeOf({ ...forged, updatedAt: '2001-01-01' }, { kept: sampleBrief, owner })).toBe('unchanged')
  })

  it('changes nothing where it reads the same', () => {
    expect(mergeOf(sampleBrief, { kept: sampleBrief, owner: 'none' })).toBe('unchanged')
  })
})

it('what the reader took out does not come back from the source that brought it', () => {
  expect(mergeOf(sampleBrief, { kept: null, owner: 'this source' })).toBe('unchanged')
  expect(mergeOf(sampleBrief, { kept: null, owner: 'none' })).toBe('added')
})
