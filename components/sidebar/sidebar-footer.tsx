import type { SidebarView } from '../../core/views'
import { CopyButton } from '../shared/copy-button'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import type { SidebarEvents } from './types'

interface Props {
  view: SidebarView | null
  /** Whether takeaways can be copied with their passages. */
  hasEvidence: boolean
  events: SidebarEvents
}

/** What is always at hand: copying, and the options. */
export function SidebarFooter({ view, hasEvidence, events }: Props) {
  const { t } = useText()
  return (
    <footer class="bottom">
      {view && <CopyButton format={view.copyFormat} hasEvidence={hasEvidence} onCopy={events.onCopy} />}
      <span class="space" />
      <IconButton icon="settings" label={t('sidebar.options')} onClick={events.onOptions} />
    </footer>
  )
}
