import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { briefJsonSchema } from '../../../../scripts/lib/brief-json-schema'

describe('docs/brief.schema.json', () => {
  it('is what the schema generates', () => {
    expect(readFileSync('docs/brief.schema.json', 'utf8')).toBe(briefJsonSchema())
  })
})
