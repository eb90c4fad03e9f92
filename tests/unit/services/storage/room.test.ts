import { expect, test } from 'vitest'
import { stepsToBound, stepsToRoom, stepsToRoomForThread } from '../../../../services/storage/room'

const visit = (url: string) => ({
  url,
  storyId: 'story',
  answers: { lobsters: { threads: [], failure: null, at: 1000 } },
})
const note = (url: string) => ({ url, storyId: 'story', answers: {}, isGivenUp: true })
const long = (size: number) => 'x'.repeat(size)

const open = new Set([1, 2, 3])
const kept = {
  'tab:1': {},
  'tab:9': {},
  'sidebar:1': {},
  'private-answers': [],
  'conversation:1': visit('a'),
  'conversation:1:short': long(10),
  'conversation:1:long': long(100),
  'conversation:2': visit('b'),
  'conversation:2:one': long(10),
  'conversation:3': visit('c'),
  'conversation:3:one': long(50),
  'conversation:9': visit('d'),
  'made:1': long(500),
  'made:2': long(10),
  'made:3': long(20),
}

const removed = (steps: { remove: string[] }[]) => steps.map(({ remove }) => remove)

test('gives up what closed tabs left, other tabs’ threads, this tab’s, others’ briefs, this tab’s answers', () => {
  const steps = stepsToRoom(kept, 'tab:1', open)
  expect(removed(steps)).toEqual([
    ['tab:9', 'conversation:9'],
    ['conversation:3', 'conversation:3:one'],
    ['conversation:2', 'conversation:2:one'],
    ['conversation:1:long'],
    ['conversation:1:short'],
    ['made:3'],
    ['made:2'],
    ['conversation:1', 'conversation:1:short', 'conversation:1:long'],
  ])
  expect(steps[1]?.put).toEqual({ 'conversation:3': note('c') })
})

test('never gives up what it makes room for, and for a thread nothing but threads', () => {
  expect(removed(stepsToRoom(kept, 'conversation:1', open)).flat()).not.toContain('conversation:1')
  expect(removed(stepsToRoomForThread(kept, 'conversation:1:long', open))).toEqual([
    ['tab:9', 'conversation:9'],
    ['conversation:3', 'conversation:3:one'],
    ['conversation:2', 'conversation:2:one'],
    ['conversation:1:short'],
  ])
})

test('what was given up already is not given up again', () => {
  expect(stepsToRoom({ 'conversation:2': note('b') }, 'tab:1', open)).toEqual([])
})

test('for what is no tab’s, every tab is another', () => {
  expect(removed(stepsToRoom(kept, 'private-answers', open)).at(1)).toEqual([
    'conversation:1',
    'conversation:1:short',
    'conversation:1:long',
  ])
})

test('keeps threads within their bound, and gives up no more than that takes', () => {
  const steps = (most: number) => removed(stepsToBound(kept, 'conversation:1:new', 100, most, open))
  expect(steps(300)).toEqual([])
  expect(steps(230)).toEqual([
    ['tab:9', 'conversation:9'],
    ['conversation:3', 'conversation:3:one'],
  ])
  expect(steps(120)).toHaveLength(4)
  const again = removed(stepsToBound(kept, 'conversation:1:long', 100, 180, open))
  expect(again).toEqual([])
})
