import { DemoArticle } from '../../components/demo/article'
import { OptionsPage } from '../../components/options/options'
import type { OptionsEvents, OptionsNotice, Shortcut } from '../../components/options/types'
import { Welcome } from '../../components/welcome/welcome'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import type { Case } from './cases'
import { conversationOptionEvents, conversationOptions } from './conversation-options'
import { log } from './log'
import { modelsEvents, noModels } from './models-cases'
import { noSources, sourcesEvents } from './sources-cases'

const events: OptionsEvents = {
  onChange: log('change'),
  onGrant: log('grant'),
  onShortcuts: log('shortcuts'),
  onExport: log('export'),
  onImport: log('import'),
  onClear: log('clear'),
  onDemo: log('demo'),
  onLibrary: log('library'),
}

const shortcuts: Shortcut[] = [
  { name: 'toggle-sidebar', description: 'Open or collapse the brief beside the page', keys: 'Alt+Shift+S' },
  { name: 'copy-takeaways', description: "Copy the key takeaways of this page's story", keys: 'Alt+Shift+C' },
  { name: 'next-takeaway', description: 'Go to the next takeaway', keys: null },
]

interface State {
  settings?: Partial<Settings>
  withheld?: boolean
  notice?: OptionsNotice
  onShortcuts?: null
}

function options(state: State = {}, press?: string): Case {
  const { settings, withheld = false, notice = null, onShortcuts = events.onShortcuts } = state
  return {
    surface: 'page',
    ...(press && { press }),
    draw: () => (
      <OptionsPage
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        withheld={withheld}
        shortcuts={shortcuts}
        notice={notice}
        models={{ state: noModels, events: modelsEvents }}
        conversation={{ state: conversationOptions, events: conversationOptionEvents }}
        sources={{ state: noSources, events: sourcesEvents }}
        events={{ ...events, onShortcuts }}
      />
    ),
  }
}

/** Options, welcome and demo in every state. */
export const pageCases: Readonly<Record<string, Case>> = {
  options: options(),
  'options-lists': options({
    settings: { where: 'listed', listed: ['news.example', 'zeitung.example'], excluded: ['bank.example'] },
    onShortcuts: null,
  }),
  'options-withheld': options({ withheld: true, notice: { text: 'Saved', bad: false } }),
  'options-failed': options({
    notice: { text: 'This could not be saved. The disk may be full.', bad: true },
  }),
  'options-clear': options({}, '.button.danger'),
  welcome: {
    surface: 'page',
    draw: () => (
      <Welcome
        where="every"
        failure={null}
        onWhere={log('where')}
        onDemo={log('demo')}
        onOptions={log('options')}
      />
    ),
  },
  demo: { surface: 'demo', draw: () => <DemoArticle /> },
}
