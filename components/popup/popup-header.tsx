import { useId, useState } from 'preact/hooks'
import type { PopupPage } from '../../core/views'
import { Icon } from '../icons/icon'
import { generatedLabel } from '../shared/generated-words'
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
  return (
    <>
      <header class="top">
        <h1 class="brand">
          <Icon name="pulse" size={20} />
          <span class="brand-name">{t('popup.title')}</span>
        </h1>
        {page?.kind === 'brief' && page.generated && (
          <span class="pill">{generatedLabel(page.brief, t)}</span>
        )}
        {decision && (
          <DecisionPill decision={decision} open={shown} controls={id} onToggle={() => setShown(!shown)} />
        )}
        <span class="space" />
        <IconButton icon="books" label={t('popup.library')} onClick={onLibrary} />
        <IconButton icon="settings" label={t('popup.options')} onClick={onOptions} />
      </header>
      <div id={id} class="reasons-panel" hidden={!shown || !decision}>
        {shown && decision && <Reasons decision={decision} />}
      </div>
    </>
  )
}
