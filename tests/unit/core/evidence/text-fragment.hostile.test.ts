import { expect, test, vi } from 'vitest'
import { fragmentText, textFragment } from '../../../../core/evidence/text-fragment'

const LINE = 'The council of the harbour town voted on Monday to close the old road along the quay for good.'

test('a page that repeats one line is not gone over for each of its places', () => {
  const text = fragmentText(Array.from({ length: 1000 }, () => LINE).join('\n'))
  const search = vi.spyOn(String.prototype, 'indexOf')
  expect(textFragment(text, 0, LINE.length)).toBeNull()
  // Some two hundred directives, of each no more than two places and their endings.
  expect(search.mock.calls.length).toBeLessThan(2000)
  search.mockRestore()
})

test('a page has so many searches and no more; then there is no fragment, which is no error', () => {
  const line = 'It is the one and only sentence of its kind.'
  const text = fragmentText(`${'Another sentence. '.repeat(200)}${line}`)
  const from = text.source.indexOf(line)
  expect(textFragment(text, from, from + line.length)).not.toBeNull()
  while (!text.looks.isSpent) text.looks.spend(100_000)
  expect(textFragment(text, from, from + line.length)).toBeNull()
})
