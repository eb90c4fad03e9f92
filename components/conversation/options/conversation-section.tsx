import { SOURCES } from '../../../core/conversation/source-list'
import { SiteList } from '../../options/site-list'
import { wholeNumber } from '../../shared/format'
import { useText } from '../../text'
import { InstanceField } from './instance-field'
import { SavedActions } from './saved-actions'
import { SourceOptions } from './source-options'
import type { ConversationOptionEvents, ConversationOptions } from './types'

interface Props {
  state: ConversationOptions
  events: ConversationOptionEvents
}

/** Who may be asked about a story, where it loads by itself, and what was saved. */
export function ConversationSection({ state, events }: Props) {
  const { t } = useText()
  const { choices, mayByItself, saved } = state
  const { instances, byItself } = choices
  return (
    <section id="conversation" class="page-section conversation-options" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('sidebar.conversation')}</h2>
      <p>{t('talkOptions.lead')}</p>
      <ul class="talk-sources">
        {SOURCES.map((source) => (
          <SourceOptions key={source.id} source={source} state={state} events={events} />
        ))}
      </ul>
      {SOURCES.flatMap(({ id, name }) => {
        const instance = instances[id]
        return instance === undefined ? (
          []
        ) : (
          <InstanceField
            key={`${id} ${instance}`}
            label={t('talkOptions.instance', [name])}
            value={instance}
            onSave={(host) => events.onChoices({ instances: { ...instances, [id]: host } })}
          />
        )
      })}
      <SiteList
        label={t('talkOptions.byItself')}
        note={t('talkOptions.byItselfMore')}
        empty={t('talkOptions.byItselfEmpty')}
        sites={byItself}
        onChange={(sites) => events.onChoices({ byItself: sites })}
      />
      {byItself.length > 0 && !mayByItself && (
        <p class="quiet talk-warn">
          {t('talkOptions.byItselfWithheld')}{' '}
          <button type="button" class="text-button" onClick={events.onAllowByItself}>
            {t('talkOptions.byItselfAllow')}
          </button>
        </p>
      )}
      <h3>{t('talkOptions.saved')}</h3>
      <p class="quiet">{t('talkOptions.savedCount', saved, [wholeNumber(saved, t)])}</p>
      {saved > 0 && <SavedActions events={events} />}
    </section>
  )
}
