import { expect, test } from 'vitest'
import type { Thread } from '../../../../core/conversation/conversation'
import { rankThreads } from '../../../../core/conversation/rank'

const thread = (key: string, change: Partial<Thread>): Thread => ({
  key,
  source: 'lobsters',
  id: key,
  kind: 'thread',
  title: key,
  url: 'https://lobste.rs/s/x',
  place: '',
  author: '',
  at: 0,
  score: 10,
  comments: 10,
  about: 'own',
  ...change,
})

test('threads stand by size, age and what they are about, each once, silent ones last', () => {
  const day = 86_400_000
  const now = 400 * day
  const ranked = rankThreads(
    [
      thread('silent', { comments: 0, score: 900, at: now }),
      thread('small new', { comments: 8, at: now }),
      thread('large new', { comments: 300, at: now }),
      thread('large old', { comments: 300, at: 0 }),
      thread('elsewhere', { comments: 8, at: now, about: 'other' }),
      thread('large new', { comments: 300, at: now }),
    ],
    'own',
    now,
  )
  expect(ranked.map(({ key }) => key)).toEqual(['large new', 'small new', 'elsewhere', 'large old', 'silent'])
})
