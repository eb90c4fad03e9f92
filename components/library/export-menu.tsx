import { Menu } from '../shared/menu'
import { useText } from '../text'
import { EXPORT_FORMS, type ExportForm } from './types'

interface Props {
  label: string
  onExport: (form: ExportForm) => void
}

/** Writes briefs into a file of one of the forms. */
export function ExportMenu({ label, onExport }: Props) {
  const { t } = useText()
  const names = {
    json: t('library.asJson'),
    markdown: t('library.asMarkdown'),
    zip: t('library.asZip'),
    html: t('library.asHtml'),
    feed: t('library.asFeed'),
  }
  return (
    <Menu
      icon="download"
      opens="down"
      label={label}
      groups={[
        {
          key: 'export',
          title: label,
          items: EXPORT_FORMS.map((form) => ({
            key: form,
            label: names[form],
            onSelect: () => onExport(form),
          })),
        },
      ]}
    />
  )
}
