import type { SidebarView } from '../../core/views'
import { CopyButton } from '../shared/copy-button'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import { useActions } from './actions'

interface Props {
  view: SidebarView | null
  /** Whether takeaways can be copied with their passages. */
  hasEvidence: boolean
}

/** What is always at hand: copying; without a brief the options, which otherwise are in the menu. */
export function SidebarFooter({ view, hasEvidence }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  return (
    <footer class="bottom">
      {view ? (
        <CopyButton
          format={view.copyFormat}
          hasEvidence={hasEvidence}
          onCopy={(what, format) => dispatch({ type: 'copy', what, format })}
        />
      ) : (
        <IconButton
          icon="settings"
          label={t('sidebar.options')}
          onClick={() => dispatch({ type: 'open options' })}
        />
      )}
    </footer>
  )
}
