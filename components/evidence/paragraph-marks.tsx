import type { SaidLine } from '../../core/evidence/page-evidence'
import { useText } from '../text'
import { Glyph, type Shape } from './glyph'
import { isAmiss, shapeOf, shortWords } from './mark-words'
import type { EvidenceContent } from './types'

interface Props {
  content: EvidenceContent
  /** The paragraph's sentences, in order. */
  lines: readonly SaidLine[] | undefined
  nameOf: (sentence: number) => string
  /** Keeps its place free from the start. */
  reserved: boolean
}

/** Under a paragraph, what the shapes in its margin mean. A screen reader hears it with each sentence instead. */
export function ParagraphMarks({ content, lines = [], nameOf, reserved }: Props) {
  const { t, dir } = useText()
  const shapes = new Set<Shape>()
  if (content.kind === 'ready')
    lines.forEach((line, index) => {
      if (isAmiss(line, content.highlights.unshown[nameOf(index)])) shapes.add(shapeOf(line))
    })
  if (shapes.size === 0 && !reserved) return null
  return (
    <p class="mark-place" aria-hidden="true" dir={dir}>
      {[...shapes].map((shape) => (
        <span key={shape} class={`mark mark-${shape}`}>
          <Glyph shape={shape} />
          {shortWords(shape, t)}
        </span>
      ))}
    </p>
  )
}
