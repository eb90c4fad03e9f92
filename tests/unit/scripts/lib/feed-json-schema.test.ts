import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { feedJsonSchema } from '../../../../scripts/lib/feed-json-schema'

test('docs/feed.schema.json is what the program reads by', () => {
  expect(readFileSync('docs/feed.schema.json', 'utf8')).toBe(feedJsonSchema())
})
