import type { ConversationView } from '../../core/conversation/view'
import { wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { SourceChoice } from './source-choice'

/** Before anybody is asked: who would be told what, with a switch for each, and the button that asks. */
export function Disclosure({ view }: { view: ConversationView }) {
  const { t } = useText()
  const { dispatch } = useActions()
  const { sources, addresses } = view
  const asked = sources.filter(({ on }) => on).length
  const withSession = sources
    .filter(({ on, session }) => on && session)
    .map(({ name }) => name)
    .join(', ')
  return (
    <>
      <p class="talk-lead">
        <b>{view.isEvicted ? t('talk.givenUp') : t('talk.nobody')}</b>{' '}
        {t('talk.told', addresses.length, [wholeNumber(addresses.length, t)])}{' '}
        {withSession ? t('talk.cookies', [withSession]) : t('talk.noCookies')}
      </p>
      <details class="talk-addresses">
        <summary>{t('talk.addresses', addresses.length, [wholeNumber(addresses.length, t)])}</summary>
        <ul>
          {addresses.map((address) => (
            <li key={address} dir="ltr">
              {address}
            </li>
          ))}
        </ul>
      </details>
      <SourceChoice sources={sources} />
      <button
        type="button"
        class="button primary"
        disabled={asked === 0}
        onClick={() => dispatch({ type: 'load conversation' })}
      >
        {asked === 0 ? t('talk.askNone') : t('talk.ask', asked, [wholeNumber(asked, t)])}
      </button>
    </>
  )
}
