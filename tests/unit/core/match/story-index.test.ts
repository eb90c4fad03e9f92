import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { decide, decideAmongOthers } from '../../../../core/match/decide'
import { DamagedSnapshotError } from '../../../../core/match/snapshot'
import { StoryIndex } from '../../../../core/match/story-index'
import { sampleBrief } from '../../support/sample-brief'

const WORDS =
  'harbour council tram Ingrid Solheim ferry vote budget Bergen strike library Oslo museum fire 12 million 2026 school'.split(
    ' ',
  )

const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 })
  .map((words) => words.join(' '))

const brief = fc
  .record({ id: fc.uuid(), headline: line, takeaways: fc.array(line, { minLength: 1, maxLength: 4 }) })
  .map(
    ({ id, headline, takeaways }): Brief => ({
      ...sampleBrief,
      id,
      headline,
      whyItMatters: takeaways[0] ?? headline,
      takeaways,
      analysis: [],
      story: { ...sampleBrief.story, title: headline, url: `https://news.example/${id}` },
      coverage: [],
    }),
  )

const briefs = fc.uniqueArray(brief, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })

const indexOf = (all: readonly Brief[]) => {
  const index = new StoryIndex()
  for (const one of all) index.add(one)
  return index
}

const pageOf = ({ headline, takeaways }: Brief, url = 'https://other.example/page-1') => ({
  url,
  otherAddresses: [],
  title: headline,
  otherTitles: [],
  lang: 'en',
  paragraphs: takeaways,
})

describe('StoryIndex', () => {
  it('decides the same whatever the order of briefs', () => {
    fc.assert(
      fc.property(briefs, (all) => {
        const [first] = all
        if (!first) return
        expect(decide(pageOf(first), indexOf(all), [])).toEqual(
          decide(pageOf(first), indexOf([...all].reverse()), []),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('finds another maker’s telling behind any number of a maker’s own', () => {
    const { id, provenance } = sampleBrief
    const own = Array.from({ length: 20 }, (_, n) => ({
      ...sampleBrief,
      id: `own:${n}`,
      story: { ...sampleBrief.story, url: `https://own.example/${n}` },
      provenance: { ...provenance, by: 'Own Paper' },
    }))
    const index = indexOf([...own, sampleBrief])
    const page = pageOf(sampleBrief)
    expect(decideAmongOthers(page, index, 'Own Paper')).toMatchObject({ kind: 'same-story', storyId: id })
    const kept = StoryIndex.fromSnapshot(index.toSnapshot())
    expect(decideAmongOthers(page, kept, 'Own Paper')).toMatchObject({ kind: 'same-story', storyId: id })
    index.remove(id)
    expect(decideAmongOthers(page, index, 'Own Paper')).toEqual({ kind: 'none' })
    expect(index.hasOtherMakersThan('Own Paper')).toBe(false)
    expect(index.hasOtherMakersThan('Another')).toBe(true)
  })

  it('takes an address of a story for it, whoever made its brief', () => {
    const { id, story, provenance } = sampleBrief
    const page = pageOf(sampleBrief, story.url)
    expect(decideAmongOthers(page, indexOf([sampleBrief]), provenance.by)).toMatchObject({
      kind: 'same-page',
      storyId: id,
    })
  })

  it('keeps a same page when briefs are added', () => {
    fc.assert(
      fc.property(briefs, brief, (all, another) => {
        const [first] = all
        if (!first || all.some(({ id }) => id === another.id)) return
        const index = indexOf(all)
        const page = pageOf(first, first.story.url)
        const before = decide(page, index, [])
        index.add(another)
        expect(before.kind).toBe('same-page')
        expect(decide(page, index, [])).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })

  it('is after adding and removing what it was before', () => {
    fc.assert(
      fc.property(briefs, brief, (all, another) => {
        const [first] = all
        if (!first || all.some(({ id }) => id === another.id)) return
        const index = indexOf(all)
        index.add(another)
        expect(index.remove(another.id)).toBe(true)
        expect(index.remove(another.id)).toBe(false)
        expect(index.size).toBe(all.length)
        expect(index.storiesAt(another.story.url)).toEqual([])
        expect(decide(pageOf(first), index, [])).toEqual(decide(pageOf(first), indexOf(all), []))
      }),
      { numRuns: 50 },
    )
  })

  it('comes back from its snapshot as it was, with gaps closed', () => {
    fc.assert(
      fc.property(briefs, brief, (all, gone) => {
        const [first] = all
        if (!first || all.some(({ id }) => id === gone.id)) return
        const index = new StoryIndex()
        index.add(gone)
        for (const one of all) index.add(one)
        index.remove(gone.id)
        const woken = StoryIndex.fromSnapshot(index.toSnapshot())
        expect(woken.size).toBe(all.length)
        expect(decide(pageOf(first), woken, [])).toEqual(decide(pageOf(first), index, []))
        expect(woken.storiesAt(first.story.url)).toContain(first.id)
      }),
      { numRuns: 30 },
    )
  })

  it('can grow after waking', () => {
    const woken = StoryIndex.fromSnapshot(new StoryIndex().toSnapshot())
    woken.add(sampleBrief)
    expect(woken.storiesAt(sampleBrief.story.url)).toEqual([sampleBrief.id])
  })

  it('refuses a damaged snapshot', () => {
    const whole = indexOf([sampleBrief]).toSnapshot()
    const changed = whole.slice()
    changed[100] = (changed[100] ?? 0) ^ 1
    for (const bytes of [changed, whole.slice(0, -4), whole.slice(0, 8), new Uint8Array(64)]) {
      expect(() => StoryIndex.fromSnapshot(bytes)).toThrow(DamagedSnapshotError)
    }
  })
})
