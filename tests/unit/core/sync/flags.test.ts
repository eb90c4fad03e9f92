import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isGone,
  mergeFlags,
  NO_FLAGS,
  type SyncFlags,
  stampFlags,
  stampGone,
} from '../../../../core/sync/flags'

const register = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.integer({ min: 0, max: 20 }) })
const marks: fc.Arbitrary<SyncFlags> = fc.record({
  kept: register(fc.boolean()),
  read: register(fc.option(fc.integer({ min: 0, max: 20 }))),
  note: register(fc.constantFrom('', 'one', 'two', 'one and two')),
  gone: register(fc.boolean()),
})

test('two machines come to the same, whichever tells first', () => {
  fc.assert(
    fc.property(marks, marks, marks, (base, a, b) => {
      expect(mergeFlags(base, a, b)).toEqual(mergeFlags(base, b, a))
    }),
  )
})

test('what was merged is not changed by hearing it again', () => {
  fc.assert(
    fc.property(marks, marks, marks, (base, a, b) => {
      const merged = mergeFlags(base, a, b)
      expect(mergeFlags(merged, merged, merged)).toEqual(merged)
      expect(mergeFlags(merged, merged, b)).toEqual(merged)
    }),
  )
})

test('each mark has its own time', () => {
  const ours: SyncFlags = { ...NO_FLAGS, kept: { value: true, at: 5 }, read: { value: 3, at: 3 } }
  const theirs: SyncFlags = { ...NO_FLAGS, kept: { value: false, at: 4 }, read: { value: null, at: 7 } }
  expect(mergeFlags(NO_FLAGS, ours, theirs)).toMatchObject({
    kept: { value: true },
    read: { value: null },
  })
})

test('of two notes written since the last sync none is lost, and both machines have the same', () => {
  const ours: SyncFlags = { ...NO_FLAGS, note: { value: 'from the desk', at: 5 } }
  const theirs: SyncFlags = { ...NO_FLAGS, note: { value: 'from the laptop', at: 8 } }
  const merged = mergeFlags(NO_FLAGS, ours, theirs)
  expect(merged.note.value).toBe('from the desk\n\n---\n\nfrom the laptop')
  // A note that only one of them changed replaces the other.
  const base: SyncFlags = { ...NO_FLAGS, note: { value: 'from the desk', at: 5 } }
  expect(mergeFlags(base, base, theirs).note.value).toBe('from the laptop')
})

test('a story thrown away is gone everywhere, unless it was kept, let go or noted after that', () => {
  const gone: SyncFlags = { ...NO_FLAGS, kept: { value: true, at: 2 }, gone: { value: true, at: 6 } }
  expect(isGone(mergeFlags(NO_FLAGS, gone, NO_FLAGS))).toBe(true)
  const noted: SyncFlags = { ...NO_FLAGS, note: { value: 'wait', at: 7 } }
  expect(isGone(mergeFlags(NO_FLAGS, gone, noted))).toBe(false)
  const kept: SyncFlags = { ...NO_FLAGS, kept: { value: true, at: 9 } }
  const both = mergeFlags(NO_FLAGS, gone, kept)
  expect(isGone(both)).toBe(false)
  // Thrown away again after that, it is gone again.
  expect(isGone(stampGone(both, 12))).toBe(true)
})

test('of three machines it does not matter which two are merged first', () => {
  const noNote = marks.map((one) => ({ ...one, note: NO_FLAGS.note }))
  fc.assert(
    fc.property(noNote, noNote, noNote, (a, b, c) => {
      const merge = (x: SyncFlags, y: SyncFlags) => mergeFlags(NO_FLAGS, x, y)
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
    }),
  )
})

test('only what changed gets a new time, the one it brings along where that is later', () => {
  const plain = { kept: true, readAt: 40, note: 'n', notedAt: 45 }
  const first = stampFlags(NO_FLAGS, plain, 50)
  expect(first).toEqual({
    kept: { value: true, at: 50 },
    read: { value: 40, at: 40 },
    note: { value: 'n', at: 45 },
    gone: { value: false, at: 0 },
  })
  expect(stampFlags(first, plain, 90)).toEqual(first)
  expect(stampFlags(first, { ...plain, readAt: null }, 90).read).toEqual({ value: null, at: 90 })
  expect(stampGone(first, 90).gone).toEqual({ value: true, at: 90 })
  // Back again, by an import for instance.
  expect(stampFlags(stampGone(first, 90), plain, 95).gone).toEqual({ value: false, at: 95 })
})
