import type { Passage } from '../../core/article/passage'
import { type HighlightsState, NO_HIGHLIGHTS, type Unshown } from '../../core/evidence/highlights-state'
import { Anchor, type Anchored } from '../anchor/anchor'
import { pageFragments } from '../anchor/page-fragment'
import type { LiveArticle } from '../article/read-article'
import { PassageHighlights } from '../highlight/passage-highlights'
import { scrollToRange } from '../highlight/scroll-to-range'
import { followScroll } from './follow-scroll'
import { type Survey, survey } from './survey'

/** What the marks are made of. */
export interface HighlightsParts {
  live: LiveArticle
  /** Each line's passages, best first. */
  passages: readonly (readonly [string, readonly Passage[]])[]
  /** Elements that are not the page's. */
  except: (element: Element) => boolean
  /** How much of the window's height, from its top, nothing of ours covers, CSS px. */
  seenHeight: () => number
  onChange: (state: HighlightsState) => void
  signal: AbortSignal
}

/** The reader moved the page by hand. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** The passages of a brief's lines in the live page: found, marked and led to, and free of them when `signal` aborts. */
export class EvidenceHighlights {
  private readonly anchor: Anchor
  private readonly highlights: PassageHighlights
  private readonly passages: ReadonlyMap<string, readonly Passage[]>
  private found = new Map<string, readonly Anchored[]>()
  private state: HighlightsState = NO_HIGHLIGHTS
  private sought: { line: string; turn: number } | null = null
  private previewed: string | null = null
  private back: (() => void) | null = null
  private movedByHand = false

  constructor(private readonly parts: HighlightsParts) {
    const { live, passages, except, signal } = parts
    this.passages = new Map(passages)
    this.anchor = new Anchor(document, live.article, live, { except })
    this.highlights = new PassageHighlights({
      ...{ document, signal, except },
      anchor: this.anchor,
      onMoved: () => this.findAll(),
    })
    followScroll(window, () => this.look(), signal)
    for (const type of BY_HAND)
      addEventListener(
        type,
        ({ target }) => {
          if (!(target instanceof Element && except(target))) this.movedByHand = true
        },
        { signal, passive: true, capture: true },
      )
    this.findAll()
  }

  /**
   * Leads the reader to a line's passage, which flashes once and stays marked; asked again, to the line's next one.
   * @returns whether there is any to be seen.
   */
  seek(line: string): boolean {
    // What was hidden when it was last sought may be seen by now, and the other way round.
    this.anchor.forget()
    this.found.set(line, this.highlights.findAnew(line, this.passages.get(line) ?? []))
    const ranges = this.rangesOf(line)
    this.tell()
    if (!ranges.length) return false
    const turn = this.sought?.line === line ? this.sought.turn + 1 : 0
    this.sought = { line, turn }
    const range = ranges[turn % ranges.length]
    if (!range) return false
    this.highlights.show([line], line)
    const back = scrollToRange(range, this.parts.seenHeight())
    // From passage to passage the way back leads to where the reader last was by themselves.
    if (!this.back || this.movedByHand) this.back = back
    this.movedByHand = false
    return true
  }

  /** Marks a line's passages quietly for as long as the reader looks at it; null for none. */
  preview(line: string | null): void {
    if (line === this.previewed) return
    this.previewed = line
    this.showHighlights()
  }

  /** Brings the reader back to where they were before they were led away. */
  goBack(): void {
    this.back?.()
    this.back = null
    this.sought = null
    this.showHighlights()
  }

  /** The text fragments that open the page at each line's first passage; null where none is unambiguous. */
  fragments(lines: readonly string[]): (string | null)[] {
    const passages = lines.map((line) => this.passages.get(line)?.[0] ?? null)
    return pageFragments(document, this.parts.live.article, passages)
  }

  private showHighlights(): void {
    const lines = [this.sought?.line, this.previewed].filter((line) => line != null)
    this.highlights.show([...new Set(lines)])
  }

  private rangesOf(line: string): Range[] {
    return (this.found.get(line) ?? []).flatMap((found) => ('range' in found ? [found.range] : []))
  }

  private findAll(): void {
    for (const [line, passages] of this.passages) this.found.set(line, this.highlights.find(line, passages))
    this.tell()
  }

  private tell(): void {
    const unshown: Record<string, Unshown> = {}
    for (const [line, found] of this.found) {
      const [first] = found
      if (first && 'reason' in first && found.every((one) => 'reason' in one)) unshown[line] = first.reason
    }
    this.change({ ...this.surveyed(), unshown })
  }

  private look(): void {
    this.change({ ...this.surveyed(), unshown: this.state.unshown })
  }

  private surveyed(): Survey {
    const ranges = new Map<string, Range>()
    for (const line of this.found.keys()) {
      const [range] = line.startsWith('takeaway') ? this.rangesOf(line) : []
      if (range) ranges.set(line, range)
    }
    return survey(ranges, document)
  }

  private change(to: HighlightsState): void {
    if (JSON.stringify(to) === JSON.stringify(this.state)) return
    this.state = to
    this.parts.onChange(to)
  }
}
