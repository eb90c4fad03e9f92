import type { PopupView } from '../../core/views'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { type NoticePage, noticeWords } from './notice-words'
import type { PopupEvents } from './types'

interface Props {
  page: NoticePage
  view: PopupView
  events: PopupEvents
}

/** A page without a brief: why, and what can be done about it. */
export function PopupNotice({ page, view, events }: Props) {
  const { t } = useText()
  const { site, recents, offers } = view
  const { icon, title, more } = noticeWords(page, offers, t)
  return (
    <section class="notice">
      <Icon name={icon} size={20} />
      <h2 class="notice-title">{title}</h2>
      <p>{more}</p>
      {page.kind === 'excluded' && site && (
        <button type="button" class="button" onClick={() => events.onSite(true)}>
          {t('popup.lookAgain')}
        </button>
      )}
      {page.kind === 'untouchable' && page.why === 'withheld' && (
        <button type="button" class="button primary" onClick={events.onGrant}>
          {t('popup.grant')}
        </button>
      )}
      {page.kind === 'none' && offers && (
        <button type="button" class="button primary" onClick={() => events.onBrief('make')}>
          {t('popup.brief')}
        </button>
      )}
      {page.kind === 'not article' && offers && (
        <button type="button" class="button" onClick={() => events.onBrief('make')}>
          {t('popup.briefAnyway')}
        </button>
      )}
      {page.kind === 'none' && recents.length === 0 && events.onDemo && (
        <button type="button" class="button" onClick={events.onDemo}>
          {t('popup.demo')}
        </button>
      )}
    </section>
  )
}
