import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ConversationView } from '../../core/conversation/view'
import { wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { SourceChoice } from './source-choice'

interface Props {
  view: ConversationView
  /** What else can be chosen. */
  children: ComponentChildren
}

/** Before anybody is asked: one row with the button that asks. Behind "Choose": who would be told what, with a switch for each. */
export function Disclosure({ view, children }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const [chooses, setChooses] = useState(false)
  const id = useId()
  const { sources, addresses } = view
  const asked = sources.filter(({ on }) => on).length
  const withSession = sources
    .filter(({ on, session }) => on && session)
    .map(({ name }) => name)
    .join(', ')
  const stated = t('talk.told', addresses.length, [wholeNumber(addresses.length, t)])
  const cookies = withSession ? t('talk.cookies', [withSession]) : t('talk.noCookies')
  return (
    <>
      <div class="talk-unasked">
        <h3 class="label">{t('sidebar.conversation')}</h3>
        <button
          type="button"
          class="chip"
          disabled={asked === 0}
          title={`${stated} ${cookies}`}
          onClick={() => dispatch({ type: 'load conversation' })}
        >
          {asked === 0 ? t('talk.askNone') : t('talk.ask', asked, [wholeNumber(asked, t)])}
        </button>
        <button
          type="button"
          class="text-button"
          aria-expanded={chooses}
          aria-controls={id}
          onClick={() => setChooses(!chooses)}
        >
          {t('talk.choose')}
        </button>
      </div>
      {view.isEvicted && <p>{t('talk.givenUp')}</p>}
      <div id={id} class="talk-choose" hidden={!chooses}>
        {chooses && (
          <>
            <p class="talk-lead">
              <b>{t('talk.nobody')}</b> {stated} {cookies}
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
            {children}
          </>
        )}
      </div>
    </>
  )
}
