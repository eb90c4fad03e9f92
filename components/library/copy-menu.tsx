import { COPY_FORMATS, type CopyFormat } from '../../core/settings'
import { Menu } from '../shared/menu'
import { useText } from '../text'

interface Props {
  /** The form last used. */
  format: CopyFormat
  label: string
  onCopy: (format: CopyFormat) => void
}

/** Copies whole briefs in one of the forms. */
export function CopyMenu({ format, label, onCopy }: Props) {
  const { t } = useText()
  const names = { rich: t('copy.asRich'), markdown: t('copy.asMarkdown'), plain: t('copy.asPlain') }
  return (
    <Menu
      icon="copy"
      opens="down"
      label={label}
      groups={[
        {
          key: 'copy',
          title: label,
          items: COPY_FORMATS.map((form) => ({
            key: form,
            label: names[form],
            hint: form === format ? t('copy.lastUsed') : undefined,
            onSelect: () => onCopy(form),
          })),
        },
      ]}
    />
  )
}
