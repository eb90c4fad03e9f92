import { i18n } from '#i18n'
import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/popup.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { Popup, type PopupContent } from '../../components/popup/popup'
import { copiedText } from '../../components/shared/copied-text'
import { TextProvider } from '../../components/text'
import { copied } from '../../core/copy/copied'
import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import type { PopupView } from '../../core/views'
import { copyFromPage } from '../../page/copy-in-page'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { copyLabels } from '../shared/copy-labels'
import { dressPage, pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()
const content = signal<PopupContent>({ kind: 'loading' })
const toast = signal<string | null>(null)

/** `popup.html#tab=7` speaks of that tab: a popup opened as a page of its own has no tab before it. */
async function currentTab(): Promise<{ id: number; url: string }> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1]
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined) throw new Error('No tab is active')
  return { id: tab.id, url: tab.url ?? '' }
}

const tab = currentTab()

async function show(load: (tabId: number) => Promise<PopupView>): Promise<void> {
  try {
    const view = await load((await tab).id)
    dressPage(view.theme, view.textSize)
    content.value = { kind: 'ready', view }
  } catch (error) {
    console.error(error)
    content.value = { kind: 'error', onRetry: look }
  }
}

const look = () => {
  content.value = { kind: 'loading' }
  void show((tabId) => ask('popup-background:view', { tabId }))
}

async function copy(what: CopyWhat, format: CopyFormat): Promise<void> {
  const now = content.peek()
  if (now.kind !== 'ready' || now.view.page.kind !== 'brief') return
  const { brief } = now.view.page
  try {
    await copyFromPage(copied(brief, what, format, copyLabels(i18n)))
    toast.value = copiedText(what, format, brief.takeaways.length, text)
    content.value = { kind: 'ready', view: { ...now.view, copyFormat: format } }
    await ask('popup-background:copied', { format })
  } catch (error) {
    console.debug(error)
    toast.value = text.t('copy.refused')
  }
}

function answer(given: 'same' | 'other'): void {
  const now = content.peek()
  if (now.kind !== 'ready' || now.view.page.kind !== 'unsure') return
  const storyId = now.view.page.brief.id
  void show((tabId) => ask('popup-background:answer', { tabId, storyId, answer: given }))
}

async function grant(): Promise<void> {
  // Asked in the click itself: after an await Firefox no longer counts it as one.
  const granted = await browser.permissions.request({ origins: ['*://*/*'] })
  if (granted) look()
}

preparePage(text.t('popup.title'))
look()
render(
  <TextProvider text={text}>
    <App />
  </TextProvider>,
  pageRoot(),
)

function App() {
  return (
    <Popup
      content={content.value}
      toast={toast.value}
      events={{
        onCopy: (what, format) => void copy(what, format),
        onSidebar: (to) =>
          void show(async (tabId) => {
            await ask('popup-background:sidebar', { tabId, to })
            return ask('popup-background:view', { tabId })
          }),
        onAnswer: answer,
        onUndo: () => void show((tabId) => ask('popup-background:undo', { tabId })),
        onSite: (looked) => void show((tabId) => ask('popup-background:site', { tabId, looked })),
        onGrant: () => void grant(),
        onOpen: (url) => void browser.tabs.create({ url }),
        onOptions: () => void browser.runtime.openOptionsPage(),
        onDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') }),
      }}
    />
  )
}
