import { expect, test } from 'vitest'
import { reasonText } from '../../../../components/sidebar/reason-text'
import type { Reason } from '../../../../core/match/decision'
import { t, testText } from '../../support/text'

const plain = (reason: Reason) => reasonText(reason, testText).replace(/[\u2068\u2069]/g, '')

test.each<[Reason, string]>([
  [{ kind: 'answer' }, t('reasons.answer')],
  [{ kind: 'address', address: 'https://a.example/' }, 'The brief lists this address: https://a.example/'],
  [{ kind: 'title', title: 'Bridge' }, 'The headlines match: Bridge'],
  [
    { kind: 'terms', terms: ['cable', 'steel'] },
    'The page and the brief share uncommon words: cable and steel',
  ],
  [{ kind: 'terms', terms: ['toll'] }, 'The page and the brief share uncommon words: toll'],
  [{ kind: 'names', names: ['Okafor'] }, 'Both mention Okafor'],
  [{ kind: 'names', names: ['A', 'B', 'C'] }, 'Both mention A, B, and C'],
  [{ kind: 'numbers', numbers: ['80'] }, 'The same numbers appear in both: 80'],
  [{ kind: 'numbers', numbers: ['80', '22'] }, 'The same numbers appear in both: 80 and 22'],
  [{ kind: 'date', days: 0 }, t('reasons.sameDay')],
  [{ kind: 'date', days: 1 }, 'The page and the story are one day apart.'],
  [{ kind: 'date', days: -1 }, 'The page and the story are one day apart.'],
  [{ kind: 'date', days: -3 }, 'The page and the story are 3 days apart.'],
  [{ kind: 'date', days: 3 }, 'The page and the story are 3 days apart.'],
  [
    { kind: 'conflict', what: 'date', page: '2026-03-02', brief: '2025-01-01' },
    'The dates are far apart: the page is from Mar 2, 2026, the story from Jan 1, 2025.',
  ],
  [
    { kind: 'conflict', what: 'date', page: '2026-03-02', brief: '2026-01-05' },
    'The dates are far apart: the page is from Mar 2, 2026, the story from Jan 5, 2026.',
  ],
  [
    { kind: 'conflict', what: 'name', page: 'A', brief: 'B' },
    'A name differs: the page says A, the brief B.',
  ],
])('%o reads as a sentence', (reason, sentence) => {
  expect(plain(reason)).toBe(sentence)
})

test('keeps the direction of what the page says to itself', () => {
  expect(reasonText({ kind: 'title', title: 'جسر' }, testText)).toContain('\u2068جسر\u2069')
})
