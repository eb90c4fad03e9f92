// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPopup, type PopupController } from '../../../../controllers/popup/popup'
import type { PopupPage, PopupView } from '../../../../core/views'
import { FakeBackground } from '../../support/fake-background'
import { PATIENCE } from '../../support/patience'
import { sameStory } from '../../support/popup-samples'
import { sampleBrief } from '../../support/sample-brief'
import { Late } from '../../support/sidebar-page'
import { t, testText } from '../../support/text'

let background: FakeBackground
let write: (items: unknown[]) => Promise<void>
beforeEach(() => {
  background = new FakeBackground()
  background.browser.tabs.set(7, {
    ...{ id: 7, active: true, incognito: false, page: null },
    url: 'https://news.example/a',
  })
  for (const say of ['debug', 'error'] as const) vi.spyOn(console, say).mockReturnValue()
  write = async () => undefined
  vi.stubGlobal('ClipboardItem', class {})
  Object.defineProperty(navigator, 'clipboard', {
    value: { write: (items: unknown[]) => write(items) },
    configurable: true,
  })
  Object.assign(document, { execCommand: () => false })
})
afterEach(() => {
  background.remove()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'clipboard')
  Reflect.deleteProperty(document, 'execCommand')
})

const view = (page: PopupPage, more: Partial<PopupView> = {}): PopupView => ({
  page,
  site: { name: 'news.example', looked: true },
  recents: [],
  theme: 'dark',
  textSize: 'larger',
  density: 'compact',
  copyFormat: 'plain',
  undo: null,
  offers: false,
  failure: null,
  ...more,
})
const brief: PopupPage = {
  ...{ kind: 'brief', sidebar: 'closed', refused: null, brief: sampleBrief, saved: false },
  ...{ decision: sameStory, generated: null },
}
const unsure: PopupPage = { kind: 'unsure', brief: sampleBrief, decision: sameStory }
const none: PopupPage = { kind: 'none' }

/** Opens the popup on a tab of which the background says this. */
async function open(page: PopupPage, more: Partial<PopupView> = {}): Promise<PopupController> {
  background.answers['popup-background:view'] = () => view(page, more)
  const popup = createPopup(testText, '')
  await ready(popup)
  return popup
}
const ready = (popup: PopupController) =>
  vi.waitFor(() => expect(popup.content.value.kind).toBe('ready'), PATIENCE)
const pageOf = ({ content }: PopupController) =>
  content.value.kind === 'ready' ? content.value.view.page.kind : content.value.kind

describe('at its opening', () => {
  it('asks about the tab before the reader, and looks as they chose', async () => {
    const popup = await open(brief)
    expect(pageOf(popup)).toBe('brief')
    expect(background.asked).toEqual([['popup-background:view', { tabId: 7 }]])
    expect(document.documentElement.dataset).toMatchObject({
      theme: 'dark',
      textSize: 'larger',
      density: 'compact',
    })
  })

  it('says that no answer came, and asks again', async () => {
    const popup = createPopup(testText, '')
    await vi.waitFor(() => expect(popup.content.value.kind).toBe('error'), PATIENCE)
    background.answers['popup-background:view'] = () => view(none)
    const failed = popup.content.value
    if (failed.kind === 'error') failed.onRetry()
    expect(popup.content.value.kind).toBe('loading')
    await ready(popup)
  })

  it('probes a page of which no story is known, and shows what is found', async () => {
    background.answers['popup-background:preview'] = () => view(brief)
    const popup = await open(none, { offers: true })
    await vi.waitFor(() => expect(pageOf(popup)).toBe('brief'), PATIENCE)
  })

  it('stays as it is where the probe finds nothing, or fails', async () => {
    background.answers['popup-background:preview'] = () => null
    expect(pageOf(await open(none, { offers: true }))).toBe('none')
    delete background.answers['popup-background:preview']
    expect(pageOf(await open({ kind: 'not article', why: 'front page' }, { offers: true }))).toBe(
      'not article',
    )
  })

  it('probes nothing where no brief is offered', async () => {
    await open(none)
    expect(background.payloads('popup-background:preview')).toEqual([])
  })
})

describe('a brief of the page', () => {
  it('is said to be made, with how far it is for this tab alone, then shown', async () => {
    const late = new Late<PopupView>()
    background.answers['popup-background:brief'] = () => late.promise
    const popup = await open(none)
    popup.events.onBrief('make')
    expect(popup.content.value).toEqual({ kind: 'making', progress: null })
    const progress = { step: 'choosing', words: 812 } as const
    background.tell({ name: 'background-popup:progress', tabId: 8, progress: { step: 'reading' } })
    background.tell({ name: 'background-popup:progress', tabId: 7, progress })
    background.tell({ name: 'background-sources:changed' })
    await vi.waitFor(() => expect(popup.content.value).toEqual({ kind: 'making', progress }), PATIENCE)
    late.give(view(brief))
    await vi.waitFor(() => expect(pageOf(popup)).toBe('brief'), PATIENCE)
  })

  it('that is stopped is not shown when it comes late', async () => {
    const late = new Late<PopupView>()
    background.answers['popup-background:brief'] = ({ action }: { action: string }) =>
      action === 'make' ? late.promise : view(none)
    const popup = await open(none)
    popup.events.onBrief('make')
    popup.events.onBrief('stop')
    await vi.waitFor(() => expect(pageOf(popup)).toBe('none'), PATIENCE)
    late.give(view(brief))
    await late.promise
    expect(pageOf(popup)).toBe('none')
  })
})

describe('presses', () => {
  it('copy in the form chosen, which is the next one', async () => {
    background.answers['popup-background:copied'] = () => null
    const popup = await open(brief)
    popup.events.onCopy({ part: 'takeaways' }, 'markdown')
    await vi.waitFor(() => expect(popup.toast.value).toContain('Copied 3 takeaways'), PATIENCE)
    expect(popup.content.value).toMatchObject({ view: { copyFormat: 'markdown' } })
    await vi.waitFor(
      () => expect(background.payloads('popup-background:copied')).toEqual([{ format: 'markdown' }]),
      PATIENCE,
    )
  })

  it('say that the browser refused to copy, and change no form', async () => {
    write = () => Promise.reject(new DOMException('No', 'NotAllowedError'))
    const popup = await open(brief)
    popup.events.onCopy({ part: 'takeaways' }, 'markdown')
    await vi.waitFor(() => expect(popup.toast.value).toBe(t('copy.refused')), PATIENCE)
    expect(popup.content.value).toMatchObject({ view: { copyFormat: 'plain' } })
    expect(background.payloads('popup-background:copied')).toEqual([])
  })

  it('answer the question for its story, and take that back', async () => {
    background.answers['popup-background:answer'] = () => view(none, { undo: 'other' })
    background.answers['popup-background:undo'] = () => view(unsure)
    const popup = await open(unsure)
    popup.events.onAnswer('other')
    await vi.waitFor(() => expect(pageOf(popup)).toBe('none'), PATIENCE)
    const answer = { tabId: 7, storyId: sampleBrief.id, answer: 'other' }
    expect(background.payloads('popup-background:answer')).toEqual([answer])
    popup.events.onUndo()
    await vi.waitFor(() => expect(pageOf(popup)).toBe('unsure'), PATIENCE)
  })

  it('answer nothing where nothing is asked', async () => {
    const popup = await open(none)
    popup.events.onAnswer('same')
    expect(background.payloads('popup-background:answer')).toEqual([])
  })

  it('open the sidebar and switch the site', async () => {
    background.answers['popup-background:sidebar'] = () => null
    background.answers['popup-background:site'] = () => view({ kind: 'excluded' })
    const popup = await open(brief)
    popup.events.onSidebar('open')
    await vi.waitFor(() => expect(background.payloads('popup-background:view')).toHaveLength(2), PATIENCE)
    expect(background.payloads('popup-background:sidebar')).toEqual([{ tabId: 7, to: 'open' }])
    popup.events.onSite(false)
    await vi.waitFor(() => expect(pageOf(popup)).toBe('excluded'), PATIENCE)
    expect(background.payloads('popup-background:site')).toEqual([{ tabId: 7, looked: false }])
  })

  it('ask for access, and look again only where it is granted', async () => {
    const popup = await open({ kind: 'untouchable', why: 'withheld' })
    background.browser.isGranting = false
    popup.events.onGrant()
    background.browser.isGranting = true
    popup.events.onGrant()
    await vi.waitFor(() => expect(background.payloads('popup-background:view')).toHaveLength(2), PATIENCE)
    expect(background.browser.wished).toEqual([['*://*/*'], ['*://*/*']])
  })

  it('open our other pages, and a page the reader was on', async () => {
    const popup = await open(none)
    const { onLibrary, onDemo, onOpen, onOptions } = popup.events
    onLibrary()
    onDemo?.()
    onOpen('https://news.example/b')
    onOptions()
    expect(background.browser.opened.map((url) => url.replace(/^.*\/\/[^/]*/, ''))).toEqual([
      '/library.html',
      '/demo.html',
      '/b',
    ])
    expect(background.browser.optionsOpened).toBe(1)
  })
})
