import type { Settings } from '../../core/settings'
import { PageHead } from '../shared/page-head'
import { WhereChoice } from '../shared/where-choice'
import { useText } from '../text'
import { ConversationSection } from './conversation/conversation-section'
import type { ConversationOptionEvents, ConversationOptions } from './conversation/types'
import { DataSection } from './data-section'
import { LookSection } from './look-section'
import { ModelsSection } from './models/models-section'
import type { ModelsEvents, ModelsState } from './models/types'
import { RecognisedChoice } from './recognised-choice'
import { Shortcuts } from './shortcuts'
import { SiteList } from './site-list'
import type { OptionsEvents, OptionsNotice, Shortcut } from './types'
import { UnknownChoice } from './unknown-choice'
import { Withheld } from './withheld'

export type { OptionsEvents }

interface Props {
  settings: Settings
  /** The browser lets us into no site unless the reader clicks. */
  withheld: boolean
  shortcuts: readonly Shortcut[]
  notice: OptionsNotice | null
  models: { state: ModelsState; events: ModelsEvents }
  conversation: { state: ConversationOptions; events: ConversationOptionEvents }
  events: OptionsEvents
}

/** Everything the reader can choose; each choice is saved at once. */
export function Options({ settings, withheld, shortcuts, notice, models, conversation, events }: Props) {
  const { t } = useText()
  const { onChange } = events
  return (
    <main class="page">
      <PageHead title={t('options.title')} />
      {withheld && <Withheld onGrant={events.onGrant} />}
      <section class="page-section">
        <WhereChoice value={settings.where} onChange={(where) => onChange({ where })} />
        {settings.where === 'listed' && (
          <SiteList
            label={t('options.listed')}
            note={t('options.listedMore')}
            empty={t('options.listedEmpty')}
            sites={settings.listed}
            onChange={(listed) => onChange({ listed })}
          />
        )}
        <SiteList
          label={t('options.excluded')}
          note={t('options.excludedMore')}
          empty={t('options.excludedEmpty')}
          sites={settings.excluded}
          onChange={(excluded) => onChange({ excluded })}
        />
      </section>
      <section class="page-section">
        <RecognisedChoice
          value={settings.onRecognised}
          onChange={(onRecognised) => onChange({ onRecognised })}
        />
      </section>
      <section class="page-section">
        <UnknownChoice value={settings.whenUnknown} onChange={(whenUnknown) => onChange({ whenUnknown })} />
      </section>
      <ModelsSection state={models.state} events={models.events} />
      <ConversationSection state={conversation.state} events={conversation.events} />
      <LookSection settings={settings} onChange={onChange} />
      <Shortcuts shortcuts={shortcuts} onChange={events.onShortcuts} />
      <DataSection events={events} />
      <p class="page-section">
        <button type="button" class="text-button" onClick={events.onDemo}>
          {t('options.demo')}
        </button>
      </p>
      <p class="saved" role={notice?.bad ? 'alert' : 'status'} data-bad={notice?.bad}>
        {notice?.text}
      </p>
    </main>
  )
}
