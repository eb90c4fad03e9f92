// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { OptionsPage } from '../../../../components/options/options'
import type { OptionsEvents } from '../../../../components/options/types'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { conversationOptionEvents, conversationOptions } from '../../../gallery/conversation-options'
import { draw } from '../../support/draw'
import { sourcesEvents, sourcesState } from '../../support/sources-samples'
import { t } from '../../support/text'

const models: Parameters<typeof OptionsPage>[0]['models'] = {
  state: {
    models: [],
    defaultId: null,
    removed: null,
    choices: DEFAULT_CHOICES,
    builtIn: { state: 'missing', progress: null, failure: null },
  },
  events: {
    onAllow: async () => true,
    onList: async () => ({ ok: true, value: [] }),
    onTest: async () => ({ ok: true, value: 0 }),
    onSave: async () => true,
    onRemove: vi.fn(),
    onPutBack: vi.fn(),
    onChoose: vi.fn(),
    onChoices: vi.fn(),
    onLook: vi.fn(),
    onDownload: vi.fn(),
    onCancelDownload: vi.fn(),
    onCopy: async () => true,
  },
}

const sources: Parameters<typeof OptionsPage>[0]['sources'] = {
  state: sourcesState(),
  events: sourcesEvents(),
}

type Props = Partial<Parameters<typeof OptionsPage>[0]>

function drawOptions(settings: Partial<Settings> = {}, more: Props = {}) {
  const events = {
    onChange: vi.fn<OptionsEvents['onChange']>(),
    onGrant: vi.fn(),
    onShortcuts: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn<OptionsEvents['onImport']>(),
    onClear: vi.fn(),
    onDemo: vi.fn(),
    onLibrary: vi.fn(),
  }
  draw(
    <OptionsPage
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      withheld={false}
      shortcuts={[
        { name: 'toggle', description: 'Open', keys: 'Alt+Shift+S' },
        { name: 'next', description: 'Next', keys: null },
      ]}
      notice={null}
      models={models}
      conversation={{ state: conversationOptions, events: conversationOptionEvents }}
      sources={sources}
      events={events}
      {...more}
    />,
  )
  return events
}

const excluded = () => within(screen.getByRole('group', { name: 'Excluded sites' }))

function addSites(text: string) {
  fireEvent.input(excluded().getByRole('textbox'), { target: { value: text } })
  fireEvent.click(excluded().getByRole('button', { name: t('options.add') }))
}

test.each<[string, Partial<Settings>]>([
  ['Only when I click', { where: 'click' }],
  ['Show a small tab at the edge', { onRecognised: 'tab' }],
  ['Dark', { theme: 'dark' }],
  ['Larger', { textSize: 'larger' }],
  ['Compact', { density: 'compact' }],
  ['Markdown', { copyFormat: 'markdown' }],
])('%s changes just that', (name, change) => {
  const events = drawOptions()
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`) }))
  expect(events.onChange).toHaveBeenCalledExactlyOnceWith(change)
})

test('the list of sites to look at is there only where it counts', () => {
  drawOptions()
  expect(screen.queryByRole('group', { name: 'Listed sites' })).toBeNull()
  drawOptions({ where: 'listed' })
  expect(screen.getByRole('group', { name: 'Listed sites' })).toBeTruthy()
  expect(screen.getByText(/No sites listed, so/)).toBeTruthy()
})

test('adds several sites at once and keeps what it cannot read', () => {
  const events = drawOptions({ excluded: ['bank.example'] })
  addSites('https://mail.example/inbox\nbank.example\nna!me')
  expect(events.onChange).toHaveBeenCalledExactlyOnceWith({ excluded: ['bank.example', 'mail.example'] })
  expect(excluded().getByRole('alert').textContent).toMatch(/isn't a site name/)
  expect(excluded().getByRole('textbox')).toHaveProperty('value', 'na!me')
})

test('says what it did not have to add', () => {
  const events = drawOptions({ excluded: ['bank.example'] })
  addSites('bank.example')
  expect(events.onChange).not.toHaveBeenCalled()
  expect(excluded().getByText(t('options.alreadyListed', 1, [1]))).toBeTruthy()
})

test('a removed site can be put back', () => {
  const events = drawOptions({ excluded: ['a.example', 'b.example'] })
  fireEvent.click(excluded().getByRole('button', { name: /Remove .*a\.example/ }))
  expect(events.onChange).toHaveBeenLastCalledWith({ excluded: ['b.example'] })
  expect(excluded().getByText(/Removed .*a\.example/)).toBeTruthy()
})

test('nothing is cleared before the question is answered', () => {
  const events = drawOptions()
  fireEvent.click(screen.getByRole('button', { name: 'Clear all data' }))
  expect(events.onClear).not.toHaveBeenCalled()
  const dialog = screen.getByRole('dialog', { name: t('options.clearAsk') })
  expect(dialog.textContent).toContain('your answers about pages')
  fireEvent.click(within(dialog).getByRole('button', { name: t('options.clearNo') }))
  expect(events.onClear).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Clear all data' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Clear' }))
  expect(events.onClear).toHaveBeenCalledOnce()
})

test('hands over the file to import', () => {
  const events = drawOptions()
  const file = new File(['{}'], 'settings.json', { type: 'application/json' })
  fireEvent.change(screen.getByLabelText('Import settings', { selector: 'input' }), {
    target: { files: [file] },
  })
  expect(events.onImport).toHaveBeenCalledExactlyOnceWith(file)
})

test('shows the shortcuts as they are bound, and how to change them where no page opens', () => {
  const events = drawOptions()
  expect(screen.getByText('Alt+Shift+S').tagName).toBe('KBD')
  expect(screen.getByText(t('options.noShortcut'))).toBeTruthy()
  drawOptions({}, { events: { ...events, onShortcuts: null } })
  expect(screen.getByText(/Manage Extension Shortcuts/)).toBeTruthy()
})

test('withheld access is said, with a way to grant it', () => {
  const events = drawOptions({}, { withheld: true })
  expect(events.onGrant).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Allow all sites' }))
  expect(events.onGrant).toHaveBeenCalledOnce()
})

test('good news is polite, bad news is an alert', () => {
  drawOptions({}, { notice: { text: 'Saved', bad: false } })
  expect(screen.getByText('Saved').getAttribute('role')).toBe('status')
  drawOptions({}, { notice: { text: 'Not saved', bad: true } })
  expect(screen.getByText('Not saved').getAttribute('role')).toBe('alert')
})
