import type { Passage } from '../../core/article/passage'
import type { Anchor, Anchored } from '../anchor/anchor'
import { watchText } from '../anchor/watch-text'
import { Highlighter } from './highlighter'

/** A passage that is to stay marked, under the name of the line it is for. */
interface Highlighted {
  passage: Passage
  found: Anchored
  /** What stood there when it was found. */
  said: string
}

const textOf = (found: Anchored) => ('range' in found ? found.range.toString() : '')

/** Whether a passage is still where it was found: its nodes are in the page, and say what they said. */
const isInPlace = ({ found, said }: Highlighted) =>
  'range' in found && found.range.startContainer.isConnected && said !== '' && found.range.toString() === said

/** What passages are marked with. */
interface PassageMarkParts {
  document: Document
  anchor: Anchor
  /** Takes the marks away. */
  signal: AbortSignal
  /** Called after passages were found anew, for what shows where they are. */
  onMoved?: () => void
  /** Elements that are not the page's. */
  except?: ((element: Element) => boolean) | undefined
}

/** Keeps passages marked in a page that changes, until `signal` aborts; then nothing of them is left. */
export class PassageHighlights {
  private readonly highlighter: Highlighter
  private readonly anchor: Anchor
  private readonly moved: () => void
  private passages = new Map<string, Highlighted[]>()
  private shown: readonly string[] = []

  constructor({ document, anchor, signal, onMoved = () => undefined, except }: PassageMarkParts) {
    this.anchor = anchor
    this.moved = onMoved
    this.highlighter = new Highlighter(document)
    watchText(document, () => this.refresh(), signal, except)
    signal.addEventListener('abort', () => this.clear(), { once: true })
  }

  /** Where a line's passages stand, looked for if they were not before. */
  find(line: string, passages: readonly Passage[]): Anchored[] {
    const known = this.passages.get(line)
    const isKnown =
      known?.length === passages.length && known.every((mark, i) => mark.passage === passages[i])
    if (known && isKnown && known.every((mark) => 'reason' in mark.found || isInPlace(mark)))
      return known.map(({ found }) => found)
    return this.findAnew(line, passages)
  }

  /** The same, looked for in the page as it is now whatever was found before. */
  findAnew(line: string, passages: readonly Passage[]): Anchored[] {
    const marks = passages.map((passage) => this.highlighted(passage))
    this.passages.set(line, marks)
    return marks.map(({ found }) => found)
  }

  /** Marks the passages of these lines, and no others; those of `flashing` flash once. */
  show(lines: readonly string[], flashing?: string): void {
    this.shown = lines
    this.highlighter.show(this.rangesOf(lines))
    if (flashing !== undefined) this.highlighter.flash(this.rangesOf([flashing]))
  }

  /** Takes all marks away and forgets where passages stand. */
  clear(): void {
    this.shown = []
    this.passages = new Map()
    this.highlighter.clear()
  }

  private highlighted(passage: Passage): Highlighted {
    const found = this.anchor.find(passage)
    return { passage, found, said: textOf(found) }
  }

  private rangesOf(lines: readonly string[]): Range[] {
    return lines.flatMap((line) =>
      (this.passages.get(line) ?? []).flatMap(({ found }) => ('range' in found ? [found.range] : [])),
    )
  }

  /** Finds anew what the page's change took away, or may have brought. */
  private refresh(): void {
    this.anchor.forget()
    let hasMoved = false
    for (const [line, marks] of this.passages) {
      if (marks.every(isInPlace)) continue
      this.passages.set(
        line,
        marks.map((mark) => (isInPlace(mark) ? mark : this.highlighted(mark.passage))),
      )
      hasMoved = true
    }
    if (!hasMoved) return
    this.highlighter.show(this.rangesOf(this.shown))
    this.moved()
  }
}
