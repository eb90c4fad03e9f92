import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { OptionsEvents, Shortcut } from '../../components/options/types'
import type { Text } from '../../components/text'
import type { Settings } from '../../core/settings'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { NotSettingsError, readSettingsFile, settingsFile } from '../../services/settings-file'
import { type ConversationPart, createConversationPart } from '../conversation/options'
import { createModelsPart, type ModelsPart } from '../models/models-part'
import { applyTheme } from '../shared/apply-theme'
import { openPage } from '../shared/open-page'
import { saveFile } from '../shared/save-file'
import { createSourcesPart, type SourcesPart } from '../sources/sources-part'
import { createNotice, type Notice } from './notice'
import { readShortcuts, shortcutPage } from './shortcuts'

const ALL_SITES = { origins: ['*://*/*'] }

/** The options page: what it shows, and what each press does. */
export interface OptionsController {
  /** Null until the background told them. */
  readonly settings: ReadonlySignal<Settings | null>
  /** The browser lets us into no site unless the reader clicks. */
  readonly withheld: ReadonlySignal<boolean>
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]>
  readonly notice: Notice['now']
  readonly models: ModelsPart
  readonly conversation: ConversationPart
  readonly sources: SourcesPart
  readonly events: OptionsEvents
  /** Reads the settings, and what the browser allows. */
  begin(): Promise<void>
}

const download = (content: string, name: string) =>
  saveFile(name, new Blob([content], { type: 'application/json' }))

/** The settings on screen, and how changes of them are saved. */
function createSettings({ t }: Text, { say }: Notice) {
  const settings = signal<Settings | null>(null)

  const take = (now: Settings) => {
    settings.value = now
    applyTheme(now)
  }
  /** Carries out a change in the background and says how it went. */
  const carryOut = async (work: () => Promise<Settings>, done: string): Promise<void> => {
    try {
      take(await work())
      say(done)
    } catch (error) {
      console.error(error)
      say(error instanceof NotSettingsError ? t('options.notOurs') : t('options.failed'), true)
    }
  }
  const save = (change: Partial<Settings>) => {
    const now = settings.peek()
    if (!now) return
    const next = { ...now, ...change }
    take(next)
    void carryOut(() => ask('options-background:save', { settings: next }), t('options.saved'))
  }
  return { settings, take, carryOut, save }
}

/** Sets the options page up. @param isFirefox whether this is a build for Firefox */
export async function createOptions(text: Text, isFirefox: boolean): Promise<OptionsController> {
  const { t } = text
  const notice = createNotice()
  const { settings, take, carryOut, save } = createSettings(text, notice)
  const isGranted = signal(true)
  const shortcuts = signal<readonly Shortcut[]>([])
  const models = await createModelsPart((words) => notice.say(words, true), text)
  const conversation = await createConversationPart(notice.say, download, text)

  const look = async () => {
    isGranted.value = await browser.permissions.contains(ALL_SITES)
    shortcuts.value = await readShortcuts()
  }

  return {
    settings,
    withheld: computed(() => !isGranted.value),
    shortcuts,
    notice: notice.now,
    models,
    conversation,
    sources: createSourcesPart(text),
    begin: async () => {
      take(await ask('options-background:settings', {}))
      await look()
    },
    events: {
      onChange: save,
      // Called in the gesture itself, as browsers ask for.
      onGrant: () => void browser.permissions.request(ALL_SITES).then(look),
      onShortcuts: shortcutPage(isFirefox),
      onExport: () => {
        const now = settings.peek()
        if (now) download(settingsFile(now), 'storypulse-settings.json')
      },
      onImport: (file) =>
        void carryOut(
          async () => ask('options-background:save', { settings: readSettingsFile(await file.text()) }),
          t('options.imported'),
        ),
      onClear: () =>
        void carryOut(async () => {
          const fresh = await ask('options-background:clear', {})
          await conversation.look()
          return fresh
        }, t('options.cleared')),
      onDemo: () => openPage('/demo.html'),
      onLibrary: () => openPage('/library.html'),
    },
  }
}
