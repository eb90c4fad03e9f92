import type { ConversationSourceRow } from '../../core/conversation/view'
import { wholeNumber } from '../shared/format'
import { Switch } from '../shared/switch'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { caveatWords } from './source-words'

/** Each source with a switch, the host that is asked, and how often at most. */
export function SourceChoice({ sources }: { sources: readonly ConversationSourceRow[] }) {
  const { t } = useText()
  const { dispatch } = useActions()
  return (
    <ul class="talk-sources">
      {sources.map(({ id, name, hosts, on, withheld, requests, caveats, session }) => (
        <li key={id}>
          <Switch
            label={name}
            on={on}
            onChange={(next) => dispatch({ type: 'choose source', source: id, on: next })}
          />
          <p class="quiet">
            <bdi>{hosts.join(', ')}</bdi>, {t('talk.requests', requests, [wholeNumber(requests, t)])}
          </p>
          {caveats.map((caveat) => (
            <p key={caveat} class="quiet">
              {caveatWords(caveat, session, t)}
            </p>
          ))}
          {withheld && (
            <p class="quiet talk-warn">
              {t('talk.withheld')}{' '}
              <button type="button" class="text-button" onClick={() => dispatch({ type: 'open options' })}>
                {t('talk.allow')}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
