import { expect, test } from 'vitest'
import { pageEvidenceInSteps } from '../../../../core/evidence/page-evidence'
import { type FoundLine, foundLine, joinFound, MOST_FOUND } from '../../../../core/library/found-line'
import { makeRecord } from '../../../../services/brief/make-record'
import { sampleArticle } from '../../support/sample-article'

const line = (text: string, said = text): FoundLine => ({ line: text, verdict: 'found', said, fragment: '' })

test('the takeaways a page has are kept with their words and an address that opens it there', () => {
  const { brief } = makeRecord(sampleArticle)
  const asked = { ...brief, takeaways: [...brief.takeaways, 'Comets were seen above Antarctica.'] }
  const steps = pageEvidenceInSteps(sampleArticle, asked)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const found = step.value.takeaways.flatMap((one) => foundLine(sampleArticle, one) ?? [])
  expect(found.map((one) => one.line)).toEqual(brief.takeaways)
  for (const { line, said, verdict, fragment } of found) {
    expect(verdict).toBe('found')
    expect(said).toContain(line.slice(0, 20))
    expect(fragment).toMatch(/^#:~:text=/)
  }
})

test('of one line the later word holds, and the oldest of too many go', () => {
  expect(joinFound([line('a'), line('b')], [line('a', 'x')])).toEqual([line('a', 'x'), line('b')])
  expect(joinFound([line('a'), line('b')], [], ['a'])).toEqual([line('b')])
  const many = Array.from({ length: MOST_FOUND + 2 }, (_, at) => line(String(at)))
  expect(joinFound(many, [])).toEqual(many.slice(2))
})
