import { useText } from '../text'
import type { Shortcut } from './types'

interface Props {
  shortcuts: readonly Shortcut[]
  /** Opens the browser's page for shortcuts; null where no extension may. */
  onChange: (() => void) | null
}

/** The shortcuts as they are bound in this browser. */
export function Shortcuts({ shortcuts, onChange }: Props) {
  const { t } = useText()
  return (
    <section class="page-section">
      <h2>{t('options.shortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>
              {keys ? <kbd dir="ltr">{keys}</kbd> : <span class="quiet">{t('options.noShortcut')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <button type="button" class="button" onClick={onChange}>
          {t('options.changeShortcuts')}
        </button>
      ) : (
        <p class="quiet">{t('options.changeShortcutsHow')}</p>
      )}
    </section>
  )
}
