import { describe, expect, it } from 'vitest'
import { mergeOf } from '../../../../services/sources/merge'
import { sampleBrief } from '../../support/sample-brief'

const forged = { ...sampleBrief, headline: 'Forged', takeaways: ['Forged'], updatedAt: '2027-01-01' }

describe('a brief with the id, the maker and the address of one that is kept', () => {
  it.each(['none', 'another source'] as const)('does not replace what is of %s', (owner) => {
    expect(mergeOf(forged, { stored: sampleBrief, owner })).toBe('taken')
  })

  it.each(['this source', 'left by this source'] as const)('replaces what is of %s', (owner) => {
    expect(mergeOf(forged, { stored: sampleBrief, owner })).toBe('updated')
    expect(mergeOf({ ...forged, updatedAt: '2001-01-01' }, { stored: sampleBrief, owner })).toBe('unchanged')
  })

  it('changes nothing where it reads the same', () => {
    expect(mergeOf(sampleBrief, { stored: sampleBrief, owner: 'none' })).toBe('unchanged')
  })
})

it('what the reader took out does not come back from the source that brought it', () => {
  expect(mergeOf(sampleBrief, { stored: null, owner: 'this source' })).toBe('unchanged')
  expect(mergeOf(sampleBrief, { stored: null, owner: 'none' })).toBe('added')
})
