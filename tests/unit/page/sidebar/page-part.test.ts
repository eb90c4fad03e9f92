// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { WORLD_KEY } from '../../../../core/page-world'
import type { HostEvent } from '../../../../core/sidebar/host-answers'
import type { EvidenceHighlights, HighlightsParts } from '../../../../page/evidence/evidence-highlights'
import { createPagePart } from '../../../../page/sidebar/page-part'
import type { Placer } from '../../../../page/sidebar/placer'
import type { TopLayer } from '../../../../page/sidebar/top-layer'
import { InjectionOrderError, share } from '../../../../page/world'

const passages = [['takeaway 0', []]] as const
const ending = new AbortController()
const told: HostEvent[] = []
const part = createPagePart({
  element: document.createElement('div'),
  placer: { seenHeight: () => 600 } as unknown as Placer,
  topLayer: {} as TopLayer,
  tell: (event) => told.push(event),
  deactivate: vi.fn(),
  signal: ending.signal,
})

/** Marks that only lead to where they are told. */
const marks = {
  seek: vi.fn(() => true),
  fragments: () => ['#:~:text=bridge'],
} as unknown as EvidenceHighlights
const made = vi.fn((_: HighlightsParts) => marks)

/** Files share a worker, and with it what others left in its world. */
const clearWorld = () => void Reflect.deleteProperty(globalThis, Symbol.for(WORLD_KEY))

beforeAll(clearWorld)
afterEach(() => {
  part.highlight(null)
  clearWorld()
  told.length = 0
})

it('says loudly that the marks were not put in, or the page was not read, before it is to mark', () => {
  expect(() => part.highlight(passages)).toThrow(InjectionOrderError)
  share('highlights', made)
  expect(() => part.highlight(passages)).toThrow('article')
  expect(part.seek('takeaway 0')).toBe(false)
})

it('marks what was read, tells where that is, and no longer once other passages are marked', () => {
  const live = { article: { title: 'Harbour bridge' } } as never
  share('highlights', made)
  share('article', live)
  part.highlight(passages)
  expect(part.seek('takeaway 0')).toBe(true)
  const [{ onChange, signal, seenHeight } = {} as HighlightsParts] = made.mock.lastCall ?? []
  expect(seenHeight()).toBe(600)
  const state = { positions: {}, reading: null, unshown: {} }
  onChange(state)
  expect(told).toEqual([{ event: 'highlights', state }])
  expect(part.excerpts(['takeaway 0'])).toEqual({ title: 'Harbour bridge', fragments: ['#:~:text=bridge'] })
  part.highlight(null)
  expect(signal.aborted).toBe(true)
  onChange(state)
  expect(told).toHaveLength(1)
  expect(part.seek('takeaway 0')).toBe(false)
})
