import type { Brief } from '../../core/brief/brief'
import type { Translate } from '../text'

/** What the text a brief begins with is called: the original, or the first of many where its maker put articles together. */
export function leadLabel({ provenance }: Pick<Brief, 'provenance'>, t: Translate): string {
  return provenance.kind === 'feed' ? t('sidebar.firstArticle') : t('sidebar.original')
}
