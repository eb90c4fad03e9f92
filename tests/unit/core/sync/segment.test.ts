import { expect, test } from 'vitest'
import {
  readSegment,
  type SyncStory,
  segmentText,
  UnreadableSegmentError,
} from '../../../../core/sync/segment'

const machine = { id: '0123456789abcdef', name: 'Laptop' }

const story: SyncStory = {
  id: 'a',
  briefs: ['a'],
  kept: { value: true, at: 10 },
  read: { value: null, at: 0 },
  note: { value: 'n', at: 10 },
  gone: { value: false, at: 0 },
  content: null,
}

test('a part is read as it was written; a clock that goes ahead does not win for ever', () => {
  expect(readSegment(segmentText(machine, 20, [story]), 20).stories).toEqual([story])
  const ahead = { ...story, note: { value: 'n', at: 10 ** 12 } }
  expect(readSegment(segmentText(machine, 20, [ahead]), 20).stories[0]?.note.at).toBe(20)
})

test.each([
  ['no JSON', '{'],
  ['another version', segmentText(machine, 1, []).replace('"version":1', '"version":2')],
  ['a story without briefs', segmentText(machine, 1, [{ ...story, briefs: [] }])],
  ['a machine of no known form', segmentText({ id: '../x', name: '' }, 1, [])],
])('a part is refused: %s', (_name, text) => {
  expect(() => readSegment(text, 1)).toThrow(UnreadableSegmentError)
})
