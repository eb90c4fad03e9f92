import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { TextProvider } from '../../components/text'
import { Welcome } from '../../components/welcome/welcome'
import type { BuiltInOffer } from '../../core/models/built-in-offer'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { builtInOf } from '../../services/models/built-in-api'
import { builtInToOffer } from '../../services/models/built-in-offer'
import { dressPage, pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()
const settings = signal<Settings>(DEFAULT_SETTINGS)
const failure = signal<string | null>(null)
const builtIn = signal<BuiltInOffer | null>(null)

async function choose(where: Settings['where']): Promise<void> {
  try {
    const now = await ask('options-background:settings', {})
    settings.value = await ask('options-background:save', { settings: { ...now, where } })
    failure.value = null
  } catch (error) {
    console.error(error)
    failure.value = text.t('options.failed')
  }
}

function App() {
  return (
    <Welcome
      where={settings.value.where}
      failure={failure.value}
      builtIn={builtIn.value}
      onWhere={(where) => void choose(where)}
      onDemo={() => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  )
}

preparePage(text.t('welcome.title'))
render(
  <TextProvider text={text}>
    <App />
  </TextProvider>,
  pageRoot(),
)
settings.value = await ask('options-background:settings', {})
dressPage(settings.value.theme, settings.value.textSize)
builtIn.value = await builtInToOffer(builtInOf(globalThis))
