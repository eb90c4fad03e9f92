import { hostsOf } from '../../../core/conversation/choices'
import type { ConversationSource } from '../../../core/conversation/source'
import { SOURCES, type SourceId } from '../../../core/conversation/source-list'
import { isolate } from '../../shared/format'
import { Switch } from '../../shared/switch'
import { useText } from '../../text'
import { caveatWords } from '../source-words'
import type { ConversationOptionEvents, ConversationOptions } from './types'

interface Props {
  source: ConversationSource
  state: ConversationOptions
  events: ConversationOptionEvents
}

/** The chosen ones of a list after one was switched, in the order of all. */
const switched = (chosen: readonly SourceId[], id: string, on: boolean): SourceId[] =>
  SOURCES.map((source) => source.id).filter((one) => (one === id ? on : chosen.includes(one)))

/** One source: whether it may be asked, what is to be known of it, and whether with the reader's own session. */
export function SourceOptions({ source, state: { choices, withheld }, events }: Props) {
  const { t } = useText()
  const { id, name, caveats, session } = source
  const { sources, sessions } = choices
  const hosts = isolate(hostsOf(source, choices).join(', '))
  const isOn = sources.some((one) => one === id)
  const isWithSession = sessions.some((one) => one === id)
  return (
    <li>
      <Switch
        label={`${name}, ${hosts}`}
        on={isOn}
        onChange={(on) => events.onChoices({ sources: switched(sources, id, on) })}
      />
      {caveats.map((caveat) => (
        <p key={caveat} class="quiet">
          {caveatWords(caveat, isWithSession, t)}
        </p>
      ))}
      {session && isOn && (
        <>
          <Switch
            label={t('talkOptions.session', [name])}
            on={isWithSession}
            onChange={(on) => events.onChoices({ sessions: switched(sessions, id, on) })}
          />
          <p class="quiet">{t('talkOptions.sessionMore', [name])}</p>
        </>
      )}
      {withheld.includes(id) && (
        <p class="quiet talk-warn">
          {t('talk.withheld')}{' '}
          <button type="button" class="text-button" onClick={() => events.onAllow(id)}>
            {t('talkOptions.allow', [hosts])}
          </button>
        </p>
      )}
    </li>
  )
}
