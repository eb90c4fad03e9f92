import { expect, test } from 'vitest'
import { copiedComment } from '../../../../core/conversation/copy-comment'
import { sampleComment as comment } from '../../support/sample-comment'

test('a comment is copied with its link in every form, and no markup comes through', () => {
  const one = comment('a', {
    author: '<b>x</b>',
    blocks: [
      { kind: 'quote', spans: ['said'] },
      { kind: 'text', spans: ['<img src=x onerror=y> *and*'] },
    ],
  })
  expect(copiedComment(one, 'Lobsters', 'plain').text).toBe(
    '> said\n\n<img src=x onerror=y> *and*\n\n<b>x</b>, Lobsters: https://source.example/a',
  )
  expect(copiedComment(one, 'Lobsters', 'rich').html).not.toMatch(/<img|<b>/)
  expect(copiedComment(one, 'Lobsters', 'markdown').text).toContain('\\<img')
})

test('a comment that runs from right to left says so in rich text, and what was hidden is not copied', () => {
  const blocks = [
    { kind: 'text' as const, spans: ['الجسر مفتوح ', { spoiler: ['والمدينة سعيدة'] }] },
    { kind: 'text' as const, spans: ['Open again'] },
  ]
  const copy = copiedComment(comment('b', { blocks }), 'Lobsters', 'rich')
  expect(copy.html).toContain('<p dir="rtl">الجسر مفتوح')
  expect(copy.html).toContain('<p>Open again</p>')
  expect(copy.html + copy.text).not.toContain('سعيدة')
})
