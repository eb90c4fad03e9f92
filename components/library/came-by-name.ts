import type { CameBy } from '../../core/library/came-by'
import type { Translate } from '../text'

/** How a brief came into the library, in a word or two. */
export function cameByName(cameBy: CameBy, t: Translate): string {
  switch (cameBy) {
    case 'bundled':
      return t('library.cameBundled')
    case 'saved':
      return t('library.cameSaved')
    case 'made':
      return t('library.cameMade')
    case 'imported':
      return t('library.cameImported')
    case 'source':
      return t('library.cameSource')
  }
}
