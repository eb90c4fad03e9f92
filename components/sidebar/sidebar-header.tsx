import type { Ref } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { SidebarView } from '../../core/views'
import { Brand } from '../shared/brand'
import { GeneratedAbout } from '../shared/generated-about'
import { GeneratedPill } from '../shared/generated-pill'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import { useActions } from './actions'
import { DecisionPill } from './decision-pill'
import { Reasons } from './reasons'
import { SidebarMenu } from './sidebar-menu'
import type { SidebarMode } from './types'

interface Props {
  view: SidebarView | null
  mode: SidebarMode
  /** The page is being searched for the brief's lines. */
  isLooking: boolean
  onFold: () => void
  foldButton: Ref<HTMLButtonElement>
}

/** Name, why the brief is here, and what can be done with the sidebar itself. */
export function SidebarHeader({ view, mode, isLooking, onFold, foldButton }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const [shown, setShown] = useState(false)
  const id = useId()
  const sheet = mode === 'sheet'
  const pill = { open: shown, controls: id, onToggle: () => setShown(!shown) }
  return (
    <>
      <header class="top">
        <Brand />
        {view?.generated && <GeneratedPill brief={view.brief} made={view.generated} {...pill} />}
        {view?.decision && <DecisionPill decision={view.decision} {...pill} />}
        {isLooking && (
          <span class="looking" role="status" title={t('evidence.looking')}>
            <span class="for-readers">{t('evidence.looking')}</span>
          </span>
        )}
        <span class="space" />
        {view && <SidebarMenu view={view} />}
        <IconButton
          buttonRef={foldButton}
          icon={sheet ? 'down' : 'fold'}
          label={sheet ? t('sidebar.foldSheet') : t('sidebar.fold')}
          onClick={onFold}
        />
        <IconButton icon="close" label={t('sidebar.close')} onClick={() => dispatch({ type: 'close' })} />
      </header>
      <div id={id} class="reasons-panel" hidden={!shown || !view}>
        {shown && view?.decision && (
          <Reasons decision={view.decision} onUndo={() => dispatch({ type: 'undo answer' })} />
        )}
        {shown && view?.generated && <GeneratedAbout brief={view.brief} made={view.generated} />}
      </div>
    </>
  )
}
