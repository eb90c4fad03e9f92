import { type ReadonlySignal, signal } from '@preact/signals'
import type { PopupContent, PopupEvents } from '../../components/popup/types'
import { copiedText } from '../../components/shared/copied-text'
import { copyLabels } from '../../components/shared/copy-labels'
import type { Text } from '../../components/text'
import { copied } from '../../core/copy/copied'
import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import type { BriefAction, PopupView } from '../../core/views'
import type { ToPopup } from '../../messages'
import { copyFromPage } from '../../page/copy-in-page'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { applyTheme } from '../shared/apply-theme'
import { openPage } from '../shared/open-page'
import { currentTab } from './current-tab'

/** The popup: what it shows, and what each press does. */
export interface PopupController {
  readonly content: ReadonlySignal<PopupContent>
  /** The last thing worth saying. */
  readonly toast: ReadonlySignal<string | null>
  readonly events: PopupEvents
}

const ALL_SITES = { origins: ['*://*/*'] }

function isToPopup(message: unknown): message is ToPopup {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    message.name === 'background-popup:progress'
  )
}

/** What the popup shows of its tab. */
function createView(fragment: string) {
  const content = signal<PopupContent>({ kind: 'loading' })
  const tab = currentTab(fragment)
  /** Counts requests; the answer to an earlier one is late and dropped. */
  let last = 0

  const show = async (load: (tabId: number) => Promise<PopupView>): Promise<void> => {
    const own = ++last
    try {
      const view = await load(await tab)
      if (own !== last) return
      applyTheme(view)
      content.value = { kind: 'ready', view }
    } catch (error) {
      if (own !== last) return
      console.error(error)
      content.value = { kind: 'error', onRetry: () => void load_() }
    }
  }

  /** Where no story is known, looks whether the page is itself a brief of another page, or was briefed before. */
  const probe = async (): Promise<void> => {
    const now = content.peek()
    if (now.kind !== 'ready' || !now.view.offers) return
    if (now.view.page.kind !== 'none' && now.view.page.kind !== 'not article') return
    const own = last
    try {
      const view = await ask('popup-background:preview', { tabId: await tab })
      if (view && own === last) content.value = { kind: 'ready', view }
    } catch (error) {
      // What is shown stays true; only an offer is missing.
      console.debug(error)
    }
  }

  const load_ = async () => {
    content.value = { kind: 'loading' }
    await show((tabId) => ask('popup-background:view', { tabId }))
    await probe()
  }

  return { content, tab, show, load: load_ }
}

/** Follows how far the brief is that is being made of the tab. */
function followProgress({ content, tab }: ReturnType<typeof createView>): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isToPopup(message)) return undefined
    void tab.then((id) => {
      if (id === message.tabId && content.peek().kind === 'making')
        content.value = { kind: 'making', progress: message.progress }
    })
    return undefined
  })
}

/** Sets the popup up, and asks the background. @param fragment of the popup's address */
export function createPopup(text: Text, fragment: string): PopupController {
  const view = createView(fragment)
  const { content, show, load } = view
  const toast = signal<string | null>(null)

  const copy = async (what: CopyWhat, format: CopyFormat): Promise<void> => {
    const now = content.peek()
    if (now.kind !== 'ready' || now.view.page.kind !== 'brief') return
    const { brief } = now.view.page
    try {
      await copyFromPage(copied(brief, what, format, copyLabels(text)))
      toast.value = copiedText(what, format, brief.takeaways.length, text)
      content.value = { kind: 'ready', view: { ...now.view, copyFormat: format } }
      await ask('popup-background:copied', { format })
    } catch (error) {
      console.debug(error)
      toast.value = text.t('copy.refused')
    }
  }

  const answer = (given: 'same' | 'other') => {
    const now = content.peek()
    if (now.kind !== 'ready' || now.view.page.kind !== 'unsure') return
    const storyId = now.view.page.brief.id
    void show((tabId) => ask('popup-background:answer', { tabId, storyId, answer: given }))
  }

  const brief = (action: BriefAction) => {
    if (action === 'make' || action === 'make again') content.value = { kind: 'making', progress: null }
    void show((tabId) => ask('popup-background:brief', { tabId, action }))
  }

  const grant = async () => {
    // Asked in the click itself: after an await Firefox no longer counts it as one.
    if (await browser.permissions.request(ALL_SITES)) await load()
  }

  followProgress(view)
  void load()
  return {
    content,
    toast,
    events: {
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
      onLibrary: () => openPage('/library.html'),
      onDemo: () => openPage('/demo.html'),
    },
  }
}
