import type { PopupPage } from '../../core/views'
import type { IconName } from '../icons/icon'
import type { Translate } from '../text'

/** A page for which there is neither a brief nor a question. */
export type NoticePage = Exclude<PopupPage, { kind: 'brief' | 'unsure' }>

/** What is the case and what it means, in two sentences, with an icon. */
export interface NoticeWords {
  icon: IconName
  title: string
  more: string
}

/** The words for a page without a brief; `offers` says whether one can be asked for. */
export function noticeWords(page: NoticePage, offers: boolean, t: Translate): NoticeWords {
  switch (page.kind) {
    case 'none':
      return {
        icon: 'none',
        title: t('popup.none'),
        more: offers ? t('popup.noneOffer') : t('popup.noneMore'),
      }
    case 'excluded':
      return { icon: 'stop', title: t('popup.excluded'), more: t('popup.excludedMore') }
    case 'not article':
      return {
        icon: page.why === 'private page' ? 'lock' : 'none',
        title: t('popup.notArticle'),
        more: notArticle(page.why, t),
      }
    case 'untouchable':
      return untouchable(page.why, t)
  }
}

function notArticle(why: Extract<NoticePage, { kind: 'not article' }>['why'], t: Translate): string {
  switch (why) {
    case 'front page':
      return t('popup.frontPage')
    case 'listing or tool':
      return t('popup.listing')
    case 'error page':
      return t('popup.errorPage')
    case 'private page':
      return t('popup.privatePage')
    case 'product or profile':
      return t('popup.product')
    case 'editor':
      return t('popup.editor')
    case 'too little text':
      return t('popup.littleText')
  }
}

function untouchable(why: Extract<NoticePage, { kind: 'untouchable' }>['why'], t: Translate): NoticeWords {
  switch (why) {
    case 'browser page':
      return { icon: 'lock', title: t('popup.browserPage'), more: t('popup.browserPageMore') }
    case 'extension store':
      return { icon: 'lock', title: t('popup.store'), more: t('popup.storeMore') }
    case 'local file':
      return { icon: 'none', title: t('popup.localFile'), more: t('popup.localFileMore') }
    case 'withheld':
      return { icon: 'lock', title: t('popup.withheld'), more: t('popup.withheldMore') }
  }
}
