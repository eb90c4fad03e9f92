import { useState } from 'preact/hooks'
import { evidenceLines, lacks } from '../../core/evidence/lines'
import type { SaidLine } from '../../core/evidence/page-evidence'
import type { SidebarView } from '../../core/views'
import { EvidenceBar } from '../evidence/evidence-bar'
import { TwoLists } from '../evidence/two-lists'
import type { EvidenceContent } from '../evidence/types'
import { BriefHead } from '../shared/brief-head'
import { useText } from '../text'
import { Analysis } from './analysis'
import { Conversation } from './conversation'
import { Provenance } from './provenance'
import { StoryLinks } from './story-links'
import { Takeaways } from './takeaways'
import type { SidebarEvents } from './types'
import { WhyItMatters } from './why-it-matters'

interface Props {
  view: SidebarView
  current: number | null
  evidence: EvidenceContent
  events: SidebarEvents
}

/** The brief itself, as it is read from top to bottom. */
export function BriefArticle({ view, current, evidence: content, events }: Props) {
  const { t } = useText()
  const [filters, setFilters] = useState(false)
  const { brief, copyFormat, generated, decision } = view
  // Where a brief was made of the story's own page, there is no other to link to.
  const isElsewhere = !generated || generated.saving !== null
  const evidence = { content, events }
  const isReady = content.kind === 'ready'
  const onlyLacking = filters && isReady
  const shows = (line: SaidLine | null | undefined) => !onlyLacking || (line != null && lacks(line))
  const lacksNone = isReady && !evidenceLines(content.evidence).some(([, line]) => lacks(line))
  return (
    <>
      <BriefHead brief={brief} />
      <EvidenceBar
        content={content}
        // Of the page's own sentences all stand there, which needs no filter to say.
        offersFilter={isElsewhere || !lacksNone}
        onlyLacking={onlyLacking}
        onFilter={setFilters}
        onLookAgain={events.onLookAgain}
      />
      {onlyLacking && lacksNone && <p class="quiet">{t('evidence.allFound')}</p>}
      {(!onlyLacking || shows(content.evidence.whyItMatters)) && (
        <WhyItMatters brief={brief} highlights={generated?.notes?.marks ?? []} evidence={evidence} />
      )}
      {(!onlyLacking || content.evidence.takeaways.some(shows)) && (
        <Takeaways
          brief={brief}
          highlights={generated?.notes?.marks ?? []}
          current={current}
          onCopy={(index) => events.onCopy({ part: 'takeaway', index }, copyFormat)}
          onFocus={events.onTakeawayFocus}
          evidence={{ ...evidence, shows }}
        />
      )}
      <Analysis brief={brief} evidence={evidence} shows={shows} />
      {decision?.kind === 'same-story' && <TwoLists brief={brief} {...evidence} />}
      {isElsewhere && <StoryLinks brief={brief} />}
      <Conversation brief={brief} isElsewhere={isElsewhere} />
      <Provenance brief={brief} made={generated} />
      {isReady && <p class="provenance">{t('evidence.note')}</p>}
    </>
  )
}
