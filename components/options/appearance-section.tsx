import type { Settings } from '../../core/settings'
import { Choice } from '../shared/choice'
import { useText } from '../text'

interface Props {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}

/** How briefs look, and in which form they are copied. */
export function AppearanceSection({ settings, onChange }: Props) {
  const { t } = useText()
  return (
    <section class="page-section">
      <h2>{t('options.look')}</h2>
      <Choice
        layout="line"
        legend={t('options.theme')}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
        options={[
          { value: 'system', label: t('options.themeSystem') },
          { value: 'light', label: t('options.themeLight') },
          { value: 'dark', label: t('options.themeDark') },
        ]}
      />
      <Choice
        layout="line"
        legend={t('options.textSize')}
        value={settings.textSize}
        onChange={(textSize) => onChange({ textSize })}
        options={[
          { value: 'small', label: t('options.sizeSmall') },
          { value: 'normal', label: t('options.sizeNormal') },
          { value: 'large', label: t('options.sizeLarge') },
          { value: 'larger', label: t('options.sizeLarger') },
        ]}
      />
      <Choice
        layout="line"
        legend={t('options.density')}
        lead={t('options.densityMore')}
        value={settings.density}
        onChange={(density) => onChange({ density })}
        options={[
          { value: 'comfortable', label: t('options.densityComfortable') },
          { value: 'compact', label: t('options.densityCompact') },
        ]}
      />
      <Choice
        layout="line"
        legend={t('options.copyFormat')}
        lead={t('options.copyFormatMore')}
        value={settings.copyFormat}
        onChange={(copyFormat) => onChange({ copyFormat })}
        options={[
          { value: 'rich', label: t('copy.asRich') },
          { value: 'markdown', label: t('copy.asMarkdown') },
          { value: 'plain', label: t('copy.asPlain') },
        ]}
      />
    </section>
  )
}
