import type { Settings } from '../../core/settings'
import { ConversationSection } from '../conversation/options/conversation-section'
import type { ConversationOptionEvents, ConversationOptions } from '../conversation/options/types'
import { ModelsSection } from '../models/models-section'
import type { ModelsEvents, ModelsState } from '../models/types'
import { PageHead } from '../shared/page-head'
import { WhereChoice } from '../shared/where-choice'
import { SourcesSection } from '../sources/sources-section'
import type { SourcesEvents, SourcesState } from '../sources/types'
import { useText } from '../text'
import { AppearanceSection } from './appearance-section'
import { DataSection } from './data-section'
import { RecognisedChoice } from './recognised-choice'
import { Shortcuts } from './shortcuts'
import { SiteList } from './site-list'
import type { OptionsEvents, OptionsNotice, Shortcut } from './types'
import { UnknownChoice } from './unknown-choice'
import { Withheld } from './withheld'

interface Props {
  settings: Settings
  /** The browser lets us into no site unless the reader clicks. */
  withheld: boolean
  shortcuts: readonly Shortcut[]
  notice: OptionsNotice | null
  models: { state: ModelsState; events: ModelsEvents }
  conversation: { state: ConversationOptions; events: ConversationOptionEvents }
  sources: { state: SourcesState; events: SourcesEvents }
  events: OptionsEvents
}

/** Everything the reader can choose; each choice is saved at once. */
export function OptionsPage({
  settings,
  withheld,
  shortcuts,
  notice,
  models,
  sources,
  conversation,
  events,
}: Props) {
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
      <SourcesSection state={sources.state} events={sources.events} />
      <ModelsSection state={models.state} events={models.events} />
      <ConversationSection state={conversation.state} events={conversation.events} />
      <AppearanceSection settings={settings} onChange={onChange} />
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
