import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { evidenceLines, lacks } from '../../core/evidence/lines'
import type { SaidLine } from '../../core/evidence/page-evidence'
import type { SidebarView } from '../../core/views'
import { EvidenceBar } from '../evidence/evidence-bar'
import { TwoLists } from '../evidence/two-lists'
import type { EvidenceContent } from '../evidence/types'
import { BriefHead } from '../shared/brief-head'
import { useText } from '../text'
import { useActions } from './actions'
import { Analysis } from './analysis'
import { Conversation } from './conversation'
import { Provenance } from './provenance'
import { StoryLinks } from './story-links'
import { Takeaways } from './takeaways'
import { WhyItMatters } from './why-it-matters'

interface Props {
  view: SidebarView
  current: number | null
  evidence: EvidenceContent
  /** What can be read in its place. */
  others: ComponentChildren
}

/** The brief itself, as it is read from top to bottom. */
export function BriefArticle({ view, current, evidence: content, others }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const [filters, setFilters] = useState(false)
  const { brief, copyFormat, generated, decision } = view
  // Where a brief was made of the story's own page, there is no other to link to.
  const isElsewhere = !generated || generated.saving !== null
  const isOfThisPage = !isElsewhere || decision?.kind === 'same-page'
  // The page's own sentences all stand in it: there is nothing to say of them, nor to filter.
  const isOwnWords = !isElsewhere && brief.provenance.kind === 'extractive'
  const highlights = generated?.notes?.marks ?? []
  const isReady = content.kind === 'ready'
  const onlyLacking = filters && isReady
  const shows = (line: SaidLine | null | undefined) => !onlyLacking || (line != null && lacks(line))
  const lacksNone = isReady && !evidenceLines(content.evidence).some(([, line]) => lacks(line))
  const reserved = !isOwnWords && !onlyLacking
  return (
    <>
      <BriefHead brief={brief} isOfThisPage={isOfThisPage} />
      {(!onlyLacking || shows(content.evidence.whyItMatters)) && (
        <WhyItMatters brief={brief} highlights={highlights} evidence={content} reserved={reserved} />
      )}
      {(!onlyLacking || content.evidence.takeaways.some(shows)) && (
        <Takeaways
          brief={brief}
          highlights={highlights}
          current={current}
          onCopy={(index) =>
            dispatch({ type: 'copy', what: { part: 'takeaway', index }, format: copyFormat })
          }
          onFocus={(index) => dispatch({ type: 'focus takeaway', index })}
          evidence={{ content, shows, reserved }}
        />
      )}
      {onlyLacking && lacksNone && <p class="quiet">{t('evidence.allFound')}</p>}
      <EvidenceBar
        content={content}
        offersFilter={isElsewhere || (isReady ? !lacksNone : !isOwnWords)}
        onlyLacking={onlyLacking}
        onFilter={setFilters}
      />
      <Analysis brief={brief} evidence={content} shows={shows} reserved={reserved} />
      {others}
      {decision?.kind === 'same-story' && <TwoLists brief={brief} content={content} />}
      {isElsewhere && <StoryLinks brief={brief} />}
      <Conversation brief={brief} isElsewhere={isElsewhere} />
      <Provenance brief={brief} made={generated} cut={isReady ? content.evidence.cut : null} />
    </>
  )
}
