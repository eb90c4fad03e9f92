import type { BriefFailure } from '../../core/views'
import type { Translate } from '../text'

/** What went wrong and what it means, in two sentences. */
export interface FailureWords {
  title: string
  more: string
}

/** A failure that is told; what the reader stopped needs no telling. */
export type FailureText = Exclude<BriefFailure, 'stopped'>

/** The words for a brief that came to nothing. */
export function failureWords(failure: FailureText, t: Translate): FailureWords {
  switch (failure) {
    case 'page gone':
      return { title: t('failed.pageGone'), more: t('failed.pageGoneMore') }
    case 'page changed':
      return { title: t('failed.pageChanged'), more: t('failed.pageChangedMore') }
    case 'page silent':
      return { title: t('failed.pageSilent'), more: t('failed.pageSilentMore') }
    case 'withheld':
      return { title: t('popup.withheld'), more: t('popup.withheldMore') }
    case 'excluded':
      return { title: t('popup.excluded'), more: t('popup.excludedMore') }
    case 'too little text':
      return { title: t('failed.littleText'), more: t('failed.littleTextMore') }
    case 'nothing to brief':
      return { title: t('failed.nothing'), more: t('failed.nothingMore') }
    case 'unsaved':
      return { title: t('failed.unsaved'), more: t('errors.notNoted') }
    case 'failed':
      return { title: t('failed.failed'), more: t('failed.failedMore') }
  }
}
