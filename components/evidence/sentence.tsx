import type { TargetedEvent } from 'preact'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { useText } from '../text'
import { Glyph } from './glyph'
import { isAmiss, markWords, shapeOf } from './mark-words'
import type { EvidenceContent } from './types'
import { usePassage } from './use-passage'

interface Props {
  text: string
  /** The line's name. */
  name: string
  line: SaidLine | null | undefined
  content: EvidenceContent
  /** Where not all of it was found, a shape in the margin says so. */
  hasGlyph?: boolean
}

/** Text that the reader drags over is selected, not pressed. */
const selects = () => getSelection()?.isCollapsed === false

/**
 * A sentence within a text that is pressed itself where the page has its passage. It takes exactly the place of its words, so that
 * nothing wraps anew when its evidence comes.
 */
export function EvidenceSentence({ text, name, line, content, hasGlyph = false }: Props) {
  const { t } = useText()
  const passage = usePassage({ content, name, line })
  if (content.kind !== 'ready' || !line) return <span class="sentence">{text}</span>
  const unshown = content.highlights.unshown[name]
  const amiss = isAmiss(line, unshown)
  const words = amiss ? markWords(line, unshown, t).join(' · ') : null
  const said = (
    <>
      {hasGlyph && amiss && (
        <span class="sentence-glyph">
          <Glyph shape={shapeOf(line)} />
        </span>
      )}
      {text}
      {hasGlyph && words && <span class="for-readers"> {words}</span>}
    </>
  )
  if (!passage)
    return (
      <span class="sentence" title={words ?? undefined}>
        {said}
      </span>
    )
  const { onClick, onKeyDown, ...press } = passage.press
  const onKey = (event: TargetedEvent<HTMLElement, KeyboardEvent>) => {
    onKeyDown(event)
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onClick()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own and does not break over lines
    <span
      role="button"
      tabIndex={0}
      class="sentence sentence-link"
      title={words ? `${words} · ${t('evidence.show')}` : t('evidence.show')}
      data-line={name}
      data-does="seek"
      onClick={() => !selects() && onClick()}
      onKeyDown={onKey}
      {...press}
      {...passage.rest}
    >
      {said}
    </span>
  )
}
