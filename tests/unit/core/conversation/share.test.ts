import { expect, test } from 'vitest'
import { DEFAULT_CONVERSATION } from '../../../../core/conversation/choices'
import { shareLinks } from '../../../../core/conversation/share'

test('links that begin a thread carry address and title, whatever is in them', () => {
  const links = shareLinks('https://a.example/?x=1&y=2#z', 'A & B: "C"', DEFAULT_CONVERSATION)
  expect(links.map(({ source }) => source)).toEqual([
    'hacker-news',
    'reddit',
    'lobsters',
    'bluesky',
    'mastodon',
  ])
  for (const { href } of links) {
    expect(href).toMatch(/^https:\/\//)
    expect([...new URL(href).searchParams.values()].join(' ')).toContain('A & B: "C"')
  }
  expect(new URL(links[0]?.href ?? '').searchParams.get('u')).toBe('https://a.example/?x=1&y=2#z')
})
