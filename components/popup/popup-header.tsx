import { useId, useState } from 'preact/hooks'
import type { PopupPage } from '../../core/views'
import { Icon } from '../icons/icon'
import { GeneratedAbout } from '../shared/generated-about'
import { GeneratedPill } from '../shared/generated-pill'
import { IconButton } from '../shared/icon-button'
import { DecisionPill } from '../sidebar/decision-pill'
import { Reasons } from '../sidebar/reasons'
import { useText } from '../text'

interface Props {
  /** Null while nothing is known. */
  page: PopupPage | null
  onOptions: () => void
  onLibrary: () => void
}

/** Name, why the brief is known here, and the ways to the library and the options. */
export function PopupHeader({ page, onOptions, onLibrary }: Props) {
  const { t } = useText()
  const decision = page && 'decision' in page ? page.decision : null
  const [shown, setShown] = useState(false)
  const id = useId()
  const made = page?.kind === 'brief' && page.generated ? { brief: page.brief, made: page.generated } : null
  const pill = { open: shown, controls: id, onToggle: () => setShown(!shown) }
  return (
    <>
      <header class="top">
        <h1 class="brand">
          <Icon name="pulse" size={20} />
          <span class="brand-name">{t('popup.title')}</span>
        </h1>
        {made && <GeneratedPill {...made} {...pill} />}
        {decision && <DecisionPill decision={decision} {...pill} />}
        <span class="space" />
        <IconButton icon="books" label={t('popup.library')} onClick={onLibrary} />
        <IconButton icon="settings" label={t('popup.options')} onClick={onOptions} />
      </header>
      <div id={id} class="reasons-panel" hidden={!shown || !(decision || made)}>
        {shown && decision && <Reasons decision={decision} />}
        {shown && made && <GeneratedAbout {...made} />}
      </div>
    </>
  )
}
