import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { type OptionsEvents, OptionsPage } from '../../components/options/options'
import type { Shortcut } from '../../components/options/shortcuts'
import { TextProvider } from '../../components/text'
import type { Settings } from '../../core/settings'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { NotSettingsError, readSettingsFile, settingsFile } from '../../services/settings-file'
import { dressPage, pageRoot, preparePage } from '../shared/own-page'
import { createSourcesPart } from '../shared/sources-part'
import { readerText } from '../shared/text'
import { createConversationPart } from './conversation'
import { createModelsDesk } from './models'

const ALL_SITES = { origins: ['*://*/*'] }
const SHORTCUT_PAGE = 'chrome://extensions/shortcuts'

/** ms a notice stays. */
const NOTICE = 4000

const text = readerText()
const settings = signal<Settings | null>(null)
const withheld = signal(false)
const shortcuts = signal<Shortcut[]>([])
const notice = signal<{ text: string; bad: boolean } | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

function say(words: string, bad = false): void {
  clearTimeout(timer)
  notice.value = { text: words, bad }
  if (!bad) {
    timer = setTimeout(() => {
      notice.value = null
    }, NOTICE)
  }
}

function take(now: Settings): void {
  settings.value = now
  dressPage(now.theme, now.textSize)
}

/** Carries out a change in the background and says how it went. */
async function carryOut(work: () => Promise<Settings>, done: string): Promise<void> {
  try {
    take(await work())
    say(done)
  } catch (error) {
    console.error(error)
    say(error instanceof NotSettingsError ? text.t('options.notOurs') : text.t('options.failed'), true)
  }
}

const save = (change: Partial<Settings>) => {
  const now = settings.peek()
  if (!now) return
  const next = { ...now, ...change }
  take(next)
  void carryOut(() => ask('options-background:save', { settings: next }), text.t('options.saved'))
}

function download(content: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const look = async () => {
  withheld.value = !(await browser.permissions.contains(ALL_SITES))
  const commands = await browser.commands.getAll()
  shortcuts.value = commands
    .filter(({ description }) => description)
    .map(({ name = '', description = '', shortcut }) => ({ name, description, keys: shortcut || null }))
}

function shortcutPage(): (() => void) | null {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings')
  if (typeof open === 'function') return () => void Reflect.apply(open, browser.commands, [])
  if (import.meta.env.BROWSER === 'firefox') return null
  return () => void browser.tabs.create({ url: SHORTCUT_PAGE })
}

const events: OptionsEvents = {
  onChange: save,
  onGrant: () => void browser.permissions.request(ALL_SITES).then(look),
  onShortcuts: shortcutPage(),
  onExport: () => {
    const now = settings.peek()
    if (now) download(settingsFile(now), 'storypulse-settings.json')
  },
  onImport: (file) =>
    void carryOut(
      async () => ask('options-background:save', { settings: readSettingsFile(await file.text()) }),
      text.t('options.imported'),
    ),
  onClear: () =>
    void carryOut(async () => {
      const fresh = await ask('options-background:clear', {})
      await conversation.look()
      return fresh
    }, text.t('options.cleared')),
  onDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') }),
  onLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
}

const models = await createModelsDesk((words) => say(words, true), text)
const conversation = await createConversationPart(say, download, text)
const sources = createSourcesPart(text)

function App() {
  return (
    settings.value && (
      <OptionsPage
        settings={settings.value}
        withheld={withheld.value}
        shortcuts={shortcuts.value}
        notice={notice.value}
        models={{ state: models.state.value, events: models.events }}
        conversation={{ state: conversation.state.value, events: conversation.events }}
        sources={{ state: sources.state.value, events: sources.events }}
        events={events}
      />
    )
  )
}

preparePage(text.t('options.title'))
render(
  <TextProvider text={text}>
    <App />
  </TextProvider>,
  pageRoot(),
)
take(await ask('options-background:settings', {}))
await look()
// What the address names was not there yet when the browser looked for it.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
const lookAgain = () => void Promise.all([look(), conversation.look()])
browser.permissions.onAdded.addListener(lookAgain)
browser.permissions.onRemoved.addListener(lookAgain)
