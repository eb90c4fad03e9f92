import { i18n } from '#i18n'
import type { HtmlLabels } from '../../core/library/export/html-page'
import { copyLabels } from '../shared/copy-labels'
import { readerText } from '../shared/text'

/** The words of exported files, in the browser's language. */
export function exportLabels(): HtmlLabels {
  const { t, dir } = readerText()
  return {
    ...copyLabels(i18n),
    title: t('library.fileTitle'),
    coverage: t('library.coverage'),
    noteLabel: t('library.note'),
    dir,
  }
}
