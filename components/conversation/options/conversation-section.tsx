import { hostAsked } from '../../../core/conversation/choices'
import { SOURCE_IDS } from '../../../core/conversation/conversation'
import { SOURCES } from '../../../core/conversation/source-facts'
import { SiteList } from '../../options/site-list'
import { isolate, wholeNumber } from '../../shared/format'
import { Switch } from '../../shared/switch'
import { useText } from '../../text'
import { InstanceField } from './instance-field'
import { SavedActions } from './saved-actions'
import type { ConversationOptionEvents, ConversationOptions } from './types'

interface Props {
  state: ConversationOptions
  events: ConversationOptionEvents
}

/** Who may be asked about a story, where it loads by itself, and what was saved. */
export function ConversationSection({ state, events }: Props) {
  const { t } = useText()
  const { choices, withheld, mayByItself, saved } = state
  const { sources, instances, byItself } = choices
  return (
    <section id="conversation" class="page-section conversation-options" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('sidebar.conversation')}</h2>
      <p>{t('talkOptions.lead')}</p>
      <ul class="talk-sources">
        {SOURCE_IDS.map((id) => (
          <li key={id}>
            <Switch
              label={`${SOURCES[id].name}, ${isolate(hostAsked(id, choices))}`}
              on={sources.includes(id)}
              onChange={(on) =>
                events.onChoices({
                  sources: SOURCE_IDS.filter((one) => (one === id ? on : sources.includes(one))),
                })
              }
            />
            {withheld.includes(id) && (
              <p class="quiet talk-warn">
                {t('talk.withheld')}{' '}
                <button type="button" class="text-button" onClick={() => events.onAllow(id)}>
                  {t('talkOptions.allow', [isolate(hostAsked(id, choices))])}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <InstanceField
        key={`lemmy ${instances.lemmy}`}
        label={t('talkOptions.lemmy')}
        value={instances.lemmy}
        onSave={(lemmy) => events.onChoices({ instances: { ...instances, lemmy } })}
      />
      <InstanceField
        key={`mastodon ${instances.mastodon}`}
        label={t('talkOptions.mastodon')}
        value={instances.mastodon}
        onSave={(mastodon) => events.onChoices({ instances: { ...instances, mastodon } })}
      />
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
