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
import type { BriefAction, PopupView } from '../../core/views'
import type { ToPopup } from '../../messages'
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

/** Counts what was asked; the answer to an earlier question is late and dropped. */
let run = 0

async function show(load: (tabId: number) => Promise<PopupView>): Promise<void> {
  const mine = ++run
  try {
    const view = await load((await tab).id)
    if (mine !== run) return
    dressPage(view.theme, view.textSize)
    content.value = { kind: 'ready', view }
  } catch (error) {
    if (mine !== run) return
    console.error(error)
    content.value = { kind: 'error', onRetry: () => void look() }
  }
}

const look = async () => {
  content.value = { kind: 'loading' }
  await show((tabId) => ask('popup-background:view', { tabId }))
  await peek()
}

/** Where no story is known, looks whether the page is itself a brief of another page, or was briefed before. */
async function peek(): Promise<void> {
  const now = content.peek()
  if (now.kind !== 'ready' || !now.view.offers) return
  if (now.view.page.kind !== 'none' && now.view.page.kind !== 'not article') return
  const mine = run
  try {
    const view = await ask('popup-background:preview', { tabId: (await tab).id })
    if (view && mine === run) content.value = { kind: 'ready', view }
  } catch (error) {
    // What is shown stays true; only an offer is missing.
    console.debug(error)
  }
}

function brief(wish: BriefAction): void {
  if (wish === 'make' || wish === 'make again') content.value = { kind: 'making', progress: null }
  void show((tabId) => ask('popup-background:brief', { tabId, wish }))
}

function isToPopup(message: unknown): message is ToPopup {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    message.name === 'background-popup:progress'
  )
}

browser.runtime.onMessage.addListener((message: unknown) => {
  const now = content.peek()
  if (!isToPopup(message) || now.kind !== 'making') return undefined
  void tab.then(({ id }) => {
    if (id === message.tabId) content.value = { kind: 'making', progress: message.progress }
  })
  return undefined
})

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
  if (granted) await look()
}

preparePage(text.t('popup.title'))
void look()
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
        onBrief: brief,
        onOptions: () => void browser.runtime.openOptionsPage(),
        onLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
        onDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') }),
      }}
    />
  )
}
