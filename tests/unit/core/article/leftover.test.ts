import { expect, test } from 'vitest'
import { withoutLeftovers } from '../../../../core/article/leftover'
import { decide } from '../../../../core/match/decide'
import { StoryIndex } from '../../../../core/match/story-index'
import { sampleBrief } from '../../support/sample-brief'

const BRIDGE = 'https://news.example/bridge-open-again'
const NEXT = 'https://news.example/2026/02/compiler-learns-to-wait'
const card = {
  url: NEXT,
  otherAddresses: [BRIDGE],
  title: 'A compiler learns to wait',
  otherTitles: [],
  lang: 'en',
  paragraphs: [
    'The new release of the compiler reads whole modules before it writes a line of code.',
    'Its makers measured programs that start a third faster and need less memory on small machines.',
  ],
}
const bridge = { url: BRIDGE, declared: [BRIDGE] }

test('the next article does not show the brief of the one before', () => {
  const stories = new StoryIndex()
  stories.add(sampleBrief)
  expect(decide(card, stories, []).kind).toBe('same-page')
  expect(decide(withoutLeftovers(card, [bridge]), stories, []).kind).toBe('none')
})

test.each([
  ['left over', [BRIDGE], [bridge], []],
  [
    'left over from two pages before',
    [BRIDGE],
    [bridge, { url: 'https://news.example/x', declared: [] }],
    [],
  ],
  [
    'of a list that was passed',
    ['https://news.example/town'],
    [{ url: 'https://news.example/town', declared: [] }],
    [],
  ],
  ['changed since', ['https://wire.example/road'], [bridge], ['https://wire.example/road']],
  ['agreeing with the address', [NEXT], [bridge], [NEXT]],
  ['agreeing, though it stood there before', [NEXT], [{ url: BRIDGE, declared: [NEXT] }], [NEXT]],
  ['of another page, where nothing is known of the one before', [BRIDGE], [], []],
  ['agreeing, where nothing is known of the one before', [`${NEXT}?a=1`], [], [`${NEXT}?a=1`]],
  [
    'declared on an earlier visit of the same page',
    ['https://wire.example/road'],
    [bridge, { url: NEXT, declared: ['https://wire.example/road'] }],
    ['https://wire.example/road'],
  ],
] as const)('an address %s', (_, otherAddresses, passed, believed) => {
  expect(withoutLeftovers({ ...card, otherAddresses: [...otherAddresses] }, passed).otherAddresses).toEqual(
    believed,
  )
})

test('titles and date of a head that is left over go with its addresses, those of a true one stay', () => {
  const head = { otherTitles: ['The harbour bridge is open again'], publishedAt: '2026-01-01' }
  const left = withoutLeftovers({ ...card, ...head }, [bridge])
  expect(left.otherTitles).toEqual([])
  expect(left.publishedAt).toBeUndefined()
  expect(left.title).toBe(card.title)
  expect(withoutLeftovers({ ...card, ...head, otherAddresses: [NEXT] }, [bridge])).toMatchObject(head)
})
