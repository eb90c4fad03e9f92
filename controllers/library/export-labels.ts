import { copyLabels } from '../../components/shared/copy-labels'
import type { Text } from '../../components/text'
import type { HtmlLabels } from '../../core/library/export/html-page'

/** The words of exported files. */
export function exportLabels(text: Text): HtmlLabels {
  const { t, dir } = text
  return {
    ...copyLabels(text),
    title: t('library.fileTitle'),
    coverage: t('library.coverage'),
    noteLabel: t('library.note'),
    dir,
  }
}
