import type { SaidLine } from '../../core/evidence/page-evidence'
import { useText } from '../text'
import { Glyph } from './glyph'
import { isAmiss, markWords, shapeOf } from './mark-words'
import type { EvidenceContent } from './types'

interface Props {
  content: EvidenceContent
  /** The line's name. */
  name: string
  line: SaidLine | null | undefined
  /** Keeps the place of one row of words free from the start, so that nothing moves when they come. */
  reserved: boolean
}

/** In words and a shape, what the page lacks of a line or says otherwise. Of a line that was found it says nothing. */
export function Mark({ name, line, content, reserved }: Props) {
  const { t, dir } = useText()
  const unshown = content.kind === 'ready' ? content.highlights.unshown[name] : undefined
  const words = line && isAmiss(line, unshown) ? markWords(line, unshown, t).join(' · ') : null
  if (content.kind !== 'ready' || !line || words === null) return reserved ? <p class="mark-place" /> : null
  const shape = shapeOf(line)
  return (
    <p class="mark-place">
      <span class={`mark mark-${shape}`} title={words}>
        <Glyph shape={shape} />
        <bdi dir={dir}>{words}</bdi>
      </span>
    </p>
  )
}
