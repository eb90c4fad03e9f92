import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SyncFlags } from '../../../../core/sync/flags'
import type { BaseStory } from '../../../../core/sync/known-story'
import { mergeSegments } from '../../../../core/sync/merge-segments'
import type { SyncStory } from '../../../../core/sync/segment'

const register = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.integer({ min: 1, max: 9 }) })
const marks: fc.Arbitrary<SyncFlags> = fc.record({
  kept: register(fc.boolean()),
  read: register(fc.option(fc.integer({ min: 0, max: 9 }))),
  note: fc.constant({ value: '', at: 0 }),
  gone: register(fc.boolean()),
})

const local = [
  { id: 'a', briefs: ['a'], kept: false, readAt: null, note: '', notedAt: null, isOwn: true, signature: '' },
]
const record = (of: SyncFlags): SyncStory => ({ id: 'a', briefs: ['a'], ...of, content: null })

test('in whatever order other machines are heard, the marks come out the same', () => {
  fc.assert(
    fc.property(marks, fc.array(marks, { minLength: 2, maxLength: 4 }), (ours, theirs) => {
      const after = (said: readonly SyncFlags[]) => {
        const stories = new Map<string, BaseStory>([
          ['a', { id: 'a', briefs: ['a'], isOwn: true, marks: ours }],
        ])
        mergeSegments(said.map(record), { local, base: new Map(), stories })
        return stories.get('a')?.marks
      }
      expect(after(theirs.toReversed())).toEqual(after(theirs))
    }),
  )
})
