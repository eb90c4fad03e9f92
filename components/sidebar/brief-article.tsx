import type { SidebarView } from '../../core/views'
import { BriefHead } from '../shared/brief-head'
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
  events: Pick<SidebarEvents, 'onCopy' | 'onTakeawayFocus'>
}

/** The brief itself, as it is read from top to bottom. */
export function BriefArticle({ view, current, events }: Props) {
  const { brief, copyFormat, made } = view
  // Where a brief was made of the story's own page, there is no other to link to.
  const isElsewhere = !made || made.saving !== null
  return (
    <>
      <BriefHead brief={brief} />
      <WhyItMatters brief={brief} marks={made?.notes?.marks ?? []} />
      <Takeaways
        brief={brief}
        marks={made?.notes?.marks ?? []}
        current={current}
        onCopy={(index) => events.onCopy({ part: 'takeaway', index }, copyFormat)}
        onFocus={events.onTakeawayFocus}
      />
      <Analysis brief={brief} />
      {isElsewhere && <StoryLinks brief={brief} />}
      <Conversation brief={brief} isElsewhere={isElsewhere} />
      <Provenance brief={brief} made={made} />
    </>
  )
}
