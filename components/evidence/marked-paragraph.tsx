import type { SaidLine } from '../../core/evidence/page-evidence'
import { EvidenceSentence } from './sentence'
import type { EvidenceContent } from './types'

interface Props {
  content: EvidenceContent
  paragraph: string
  /** The paragraph's sentences, in order. */
  lines: readonly SaidLine[]
  nameOf: (sentence: number) => string
  /** Which sentences are shown. */
  shows: (line: SaidLine) => boolean
}

/** A paragraph of which each sentence leads to its passage. What divides them stays as it is written. */
export function MarkedParagraph({ paragraph, lines, nameOf, shows, content }: Props) {
  let at = 0
  const sentences = lines.map((line, index) => {
    const start = Math.max(at, paragraph.indexOf(line.text, at))
    const gap = paragraph.slice(at, start)
    at = start + line.text.length
    if (!shows(line)) return null
    return (
      <>
        {gap}
        <EvidenceSentence hasGlyph text={line.text} name={nameOf(index)} line={line} content={content} />
      </>
    )
  })
  return (
    <>
      {sentences}
      {paragraph.slice(at)}
    </>
  )
}
