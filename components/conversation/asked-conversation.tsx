import { Switch } from '../shared/switch'
import { useText } from '../text'
import { AskedSources } from './asked-sources'
import { Disclosure } from './disclosure'
import { Join } from './join'
import { ThreadList } from './thread-list'
import type { ConversationProps } from './types'

/** What people say about the story: before anybody was asked, while they answer, and after. */
export function AskedConversation({ state, events }: ConversationProps) {
  const { t } = useText()
  const { view, failed, hasOwn } = state
  const own = hasOwn && (
    <button type="button" class="button" onClick={events.onOwn}>
      {t('talk.own')}
    </button>
  )
  return (
    <section class="conversation" aria-label={t('sidebar.conversation')}>
      <h3 class="label">{t('sidebar.conversation')}</h3>
      {!view && !failed && <p>{t('talk.nobody')}</p>}
      {!view && failed && (
        <p class="talk-warn" role="alert">
          {t('talk.unreachable')}{' '}
          <button type="button" class="text-button" onClick={events.onRetry}>
            {t('errors.retry')}
          </button>
        </p>
      )}
      {view?.closed && <p>{view.closed === 'own affair' ? t('talk.ownAffair') : t('talk.noAddress')}</p>}
      {view && !view.closed && (
        <>
          {view.asked ? (
            <AskedSources view={view} events={events} />
          ) : (
            <Disclosure view={view} events={events} />
          )}
          <ThreadList view={view} state={state} events={events} />
          <Join view={view} />
          {view.byItself !== null && (
            <Switch label={t('talk.byItself')} on={view.byItself} onChange={events.onByItself} />
          )}
        </>
      )}
      {own}
    </section>
  )
}
