import type { BriefAction, SidebarView } from '../../core/views'
import { Alternatives } from '../shared/alternatives'
import { BriefSwitch } from '../shared/brief-switch'
import { isolate } from '../shared/format'
import { useText } from '../text'
import { ModelOffer } from './model-offer'

interface Props {
  view: SidebarView
  /** Whether both the story's brief and one of this page can be shown. */
  hasTwo: boolean
  onSelect: (id: string) => void
  /** Without it no brief is made here. */
  onBrief?: ((action: BriefAction, modelId?: string) => void) | undefined
}

/** What can be read in place of this brief: another maker's, the one of this page, or one by a model. It follows what is read. */
export function OtherBriefs({ view, hasTwo, onSelect, onBrief }: Props) {
  const { t } = useText()
  const briefs = view.more?.briefs ?? []
  return (
    <div class="other-briefs">
      {briefs.length > 1 && (
        <Alternatives
          label={t('library.whichBrief')}
          of={briefs.map(({ id, by }) => ({ key: id, label: isolate(by) }))}
          shown={view.brief.id}
          onSelect={onSelect}
        />
      )}
      {hasTwo && onBrief && <BriefSwitch shown={view.generated ? 'page' : 'story'} onBrief={onBrief} />}
      {view.generated && onBrief && <ModelOffer made={view.generated} onBrief={onBrief} />}
    </div>
  )
}
