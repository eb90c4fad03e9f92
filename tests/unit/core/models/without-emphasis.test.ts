import { expect, test } from 'vitest'
import { withoutEmphasis } from '../../../../core/models/without-emphasis'

test.each([
  ['**bold** and *light* and `code`', 'bold and light and code'],
  ['__under__ ``two ` ticks``', 'under two ` ticks'],
  ['2 * 3 * 4 is **not closed', '2 * 3 * 4 is **not closed'],
  ['*a *b *c', '*a *b *c'],
  ['*a\nb*', '*a\nb*'],
  ['***both***', '*both*'],
  ['**', '**'],
])('%j loses the marks around something', (marked, plain) => {
  expect(withoutEmphasis(marked)).toBe(plain)
})
