import { analysisSections } from '../../core/brief/analysis-sections'
import type { Brief } from '../../core/brief/brief'
import { LINE } from '../../core/evidence/lines'
import type { SaidLine } from '../../core/evidence/page-evidence'
import { MarkedParagraph } from '../evidence/marked-paragraph'
import { ParagraphMarks } from '../evidence/paragraph-marks'
import type { EvidenceContent } from '../evidence/types'
import { Cites } from '../shared/cites'
import { partName } from '../shared/part-name'
import { useText } from '../text'

interface Props {
  brief: Brief
  evidence: EvidenceContent
  /** Which sentences are shown for what the page has of them. */
  shows: (line: SaidLine | undefined) => boolean
  /** Keeps a place free under each paragraph for words on what the page lacks of it. */
  reserved: boolean
}

/** What the story means, in a few paragraphs, under headings where the brief has them; nothing where it has none. */
export function Analysis({ brief, evidence, shows, reserved }: Props) {
  const { t } = useText()
  const known = evidence.kind === 'ready' ? evidence.evidence.analysis : []
  const isShown = (at: number) => !known[at] || known[at].some(shows)
  if (!brief.analysis.some((_, at) => isShown(at))) return null
  let at = -1
  return (
    <section class="analysis">
      <h3 class="label">{t('sidebar.analysis')}</h3>
      {analysisSections(brief).map(({ part, paragraphs }) => (
        <>
          {part && <h4>{partName(part, t)}</h4>}
          {paragraphs.map((paragraph) => {
            const index = ++at
            const lines = known[index]
            if (!isShown(index)) return null
            const nameOf = (sentence: number) => LINE.analysis(index, sentence)
            return (
              <div key={index} class="paragraph" dir="auto" lang={brief.lang}>
                <p>
                  {lines?.length ? (
                    <MarkedParagraph
                      paragraph={paragraph}
                      lines={lines}
                      nameOf={nameOf}
                      shows={shows}
                      content={evidence}
                    />
                  ) : (
                    paragraph
                  )}{' '}
                  <Cites brief={brief} of={brief.cites?.analysis?.[index]} />
                </p>
                <ParagraphMarks content={evidence} lines={lines} nameOf={nameOf} reserved={reserved} />
              </div>
            )
          })}
        </>
      ))}
    </section>
  )
}
