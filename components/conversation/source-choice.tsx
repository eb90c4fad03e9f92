import type { ConversationSourceRow } from '../../core/conversation/view'
import { wholeNumber } from '../shared/format'
import { Switch } from '../shared/switch'
import { useText } from '../text'
import { caveatWords } from './source-words'

interface Props {
  sources: readonly ConversationSourceRow[]
  onSource: (id: ConversationSourceRow['id'], on: boolean) => void
  onOptions: () => void
}

/** Each source with a switch, the host that is asked, and how often at most. */
export function SourceChoice({ sources, onSource, onOptions }: Props) {
  const { t } = useText()
  return (
    <ul class="talk-sources">
      {sources.map(({ id, name, hosts, on, withheld, requests, caveats, session }) => (
        <li key={id}>
          <Switch label={name} on={on} onChange={(next) => onSource(id, next)} />
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
              <button type="button" class="text-button" onClick={onOptions}>
                {t('talk.allow')}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
