import { Switch } from '../shared/switch'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { AskedSources } from './asked-sources'
import { Disclosure } from './disclosure'
import { Join } from './join'
import { ThreadList } from './thread-list'
import type { ConversationState } from './types'

interface Props {
  state: ConversationState
}

/** What people say about the story: before anybody was asked, while they answer, and after. */
export function AskedConversation({ state }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const { view, failed, hasOwn } = state
  const own = hasOwn && (
    <button type="button" class="button" onClick={() => dispatch({ type: 'show page comments' })}>
      {t('talk.own')}
    </button>
  )
  const unasked = view && !view.closed && !view.asked ? view : null
  const more = view && !view.closed && (
    <>
      <Join view={view} />
      {view.byItself !== null && (
        <Switch
          label={t('talk.byItself')}
          on={view.byItself}
          onChange={(on) => dispatch({ type: 'load by itself', on })}
        />
      )}
    </>
  )
  return (
    <section class="conversation" aria-label={t('sidebar.conversation')}>
      {unasked ? (
        <Disclosure view={unasked}>{more}</Disclosure>
      ) : (
        <h3 class="label">{t('sidebar.conversation')}</h3>
      )}
      {!view && failed && (
        <p class="talk-warn" role="alert">
          {t('talk.unreachable')}{' '}
          <button type="button" class="text-button" onClick={() => dispatch({ type: 'view conversation' })}>
            {t('errors.retry')}
          </button>
        </p>
      )}
      {view?.closed && <p>{view.closed === 'own affair' ? t('talk.ownAffair') : t('talk.noAddress')}</p>}
      {view?.asked && !view.closed && <AskedSources view={view} />}
      {view && !view.closed && <ThreadList view={view} state={state} />}
      {!unasked && more}
      {own}
    </section>
  )
}
