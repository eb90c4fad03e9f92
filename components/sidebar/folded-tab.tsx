import type { Ref } from 'preact'
import type { SidebarView } from '../../core/views'
import { Icon } from '../icons/icon'
import { generatedLabel } from '../shared/generated-words'
import { useText } from '../text'
import { decisionText } from './decision-pill'
import type { SidebarMode } from './types'

interface Props {
  mode: SidebarMode
  view: SidebarView | null
  buttonRef: Ref<HTMLButtonElement>
  onUnfold: () => void
}

/** The folded sidebar: a small tab at the edge, or a bar at the bottom of a narrow window. */
export function FoldedTab({ mode, view, buttonRef, onUnfold }: Props) {
  const text = useText()
  const { t, dir, locale } = text
  const what = view && (view.decision ? decisionText(view.decision, text) : generatedLabel(view.brief, t))
  const label = what ? `${t('sidebar.unfold')}: ${what}` : t('sidebar.unfold')
  return (
    <main class="folded" data-mode={mode} dir={dir} lang={locale} aria-label={t('sidebar.name')}>
      <h1 class="for-readers">{t('extName')}</h1>
      <button ref={buttonRef} type="button" class="tab" title={label} onClick={onUnfold}>
        <span class="tab-mark">
          <Icon name="pulse" size={20} />
          {view && <span class="dot" />}
        </span>
        {mode === 'sheet' && view ? (
          <span class="tab-headline" dir="auto" lang={view.brief.lang}>
            {view.brief.headline}
          </span>
        ) : (
          <span class="tab-label">{t('sidebar.brief')}</span>
        )}
        <span class="for-readers"> {label}</span>
      </button>
    </main>
  )
}
