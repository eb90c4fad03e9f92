import { describe, expect, it } from 'vitest'
import { tokens } from '../../../../core/text/tokens'

const words = (text: string) => tokens(text).map(({ word }) => word)

describe('tokens', () => {
  it('reads words of several scripts, without accents and dots', () => {
    expect(words('The U.S. café, Ελλάδα')).toEqual(['the', 'us', 'cafe', 'ελλαδα'])
  })
  it('finds words where none are spaced', () => {
    expect(words('新しい大臣が就任しました').length).toBeGreaterThan(2)
  })
  it('knows where sentences begin', () => {
    expect(tokens('It rained. Then it stopped').map(({ begins }) => begins)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })
})
