import * as v from 'valibot'
import { expect, it } from 'vitest'
import { tabSessionSchema } from '../../../../core/session/session-schema'
import { newPageSession } from '../../../../core/session/tab-session'

const page = newPageSession({ url: 'https://paper.example/a#top' })
const passed = [{ url: 'https://paper.example/a', declared: [] }]

it.each([
  ['the pages passed', { passed: 'x', page }, { passed: [], page }],
  ['the page', { passed, page: { ...page, visibility: 'odd' } }, { passed, page: null }],
  ['both', {}, { passed: [], page: null }],
])('takes %s for nothing where it is damaged', (_, stored, expected) => {
  expect(v.parse(tabSessionSchema, stored)).toEqual(expected)
})
