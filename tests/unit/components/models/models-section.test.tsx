// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, type Mock, test, vi } from 'vitest'
import { ModelsSection } from '../../../../components/models/models-section'
import type { ModelsEvents, ModelsState } from '../../../../components/models/types'
import { modelFailureWords } from '../../../../components/shared/model-failure-words'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import type { ShownModel } from '../../../../core/models/configured-model'
import type { ModelFailure } from '../../../../core/models/failure'
import { ollamaOrigins } from '../../../../services/models/ollama-origins'
import { draw } from '../../support/draw'
import { PATIENCE } from '../../support/patience'
import { t } from '../../support/text'

const ORIGIN = 'moz-extension://0b1c2d3e-0000-4000-8000-123456789abc'
const local: ShownModel = {
  id: 'a',
  preset: 'ollama',
  address: 'http://localhost:11434',
  model: 'llama',
  hasKey: false,
}
const hosted: ShownModel = {
  id: 'b',
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  model: 'gpt',
  hasKey: true,
}

type Spies = { [K in keyof ModelsEvents]: Mock<ModelsEvents[K]> }

function drawSection(change: Partial<ModelsState> = {}, events: Partial<Spies> = {}) {
  const all: Spies = {
    onAllow: vi.fn<ModelsEvents['onAllow']>(async () => true),
    onList: vi.fn<ModelsEvents['onList']>(async () => ({
      ok: true,
      value: [{ id: 'mini', name: 'Mini', window: 9000 }],
    })),
    onTest: vi.fn<ModelsEvents['onTest']>(async () => ({ ok: true, value: 1240 })),
    onSave: vi.fn<ModelsEvents['onSave']>(async () => true),
    onRemove: vi.fn<ModelsEvents['onRemove']>(),
    onPutBack: vi.fn<() => void>(),
    onChoose: vi.fn<ModelsEvents['onChoose']>(),
    onChoices: vi.fn<ModelsEvents['onChoices']>(),
    onLook: vi.fn<() => void>(),
    onDownload: vi.fn<() => void>(),
    onCancelDownload: vi.fn<() => void>(),
    onCopy: vi.fn<ModelsEvents['onCopy']>(async () => true),
    ...events,
  }
  const state: ModelsState = {
    models: [],
    defaultId: null,
    removed: null,
    choices: DEFAULT_CHOICES,
    builtIn: { state: 'missing', progress: null, failure: null },
    ...change,
  }
  draw(<ModelsSection state={state} events={all} />)
  return all
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } })
const begin = (preset: string) => {
  press('Add a model')
  fireEvent.change(field('Kind of model'), { target: { value: preset } })
}

test('says that none is needed, and offers no choices where there is nothing to write', () => {
  drawSection()
  expect(screen.getByText(/You don't need one/)).toBeTruthy()
  expect(screen.queryByLabelText(t('models.language'))).toBeNull()
})

describe('adding a model', () => {
  test('asks the browser for that host alone, then lists, tries and saves', async () => {
    const events = drawSection()
    begin('openai')
    type('API key', ' sk-1 ')
    press('List models')
    expect(events.onAllow).toHaveBeenCalledExactlyOnceWith('https://api.openai.com/*', true)
    await screen.findByText(t('models.listed', 1))
    expect(events.onList.mock.calls[0]?.[1]).toBe('sk-1')
    expect(field('Model').value).toBe('mini')
    press('Test the connection')
    await screen.findByText(/answered in 1,200 ms/)
    press('Save')
    await waitFor(() => expect(events.onSave).toHaveBeenCalledOnce(), PATIENCE)
    const [model, key] = events.onSave.mock.calls[0] ?? []
    expect(model).toMatchObject({
      preset: 'openai',
      address: 'https://api.openai.com/v1',
      model: 'mini',
      window: 9000,
    })
    expect(key).toBe('sk-1')
    await screen.findByRole('button', { name: 'Add a model' })
  })

  test('says plainly where the text goes', () => {
    drawSection()
    begin('openai')
    expect(screen.getByText(/page's text goes to .*api\.openai\.com.* on the internet/)).toBeTruthy()
    begin_again('ollama')
    expect(screen.getByText(/stays on this device/)).toBeTruthy()
    type('Address', 'http://192.168.1.9:11434')
    expect(screen.getByText(/on your own network/)).toBeTruthy()
  })
  const begin_again = (preset: string) =>
    fireEvent.change(field('Kind of model'), { target: { value: preset } })

  test('names what is missing, at its field, and asks nobody', () => {
    const events = drawSection()
    begin('openai')
    type('Address', 'http://api.openai.com/v1')
    press('Save')
    expect(screen.getByText(/uses only https/)).toBeTruthy()
    expect(screen.getByText(t('models.faultKey'))).toBeTruthy()
    expect(screen.getByText(/Enter a model/)).toBeTruthy()
    expect(field('Address').getAttribute('aria-invalid')).toBe('true')
    expect(events.onAllow).not.toHaveBeenCalled()
    expect(events.onSave).not.toHaveBeenCalled()
  })

  test('a refused permission is told, and nothing is sent', async () => {
    const events = drawSection({}, { onAllow: vi.fn(async () => false) })
    begin('ollama')
    type('Model', 'llama')
    press('Test the connection')
    await screen.findByText(/nothing was sent/)
    expect(events.onTest).not.toHaveBeenCalled()
  })

  test('a 403 of Ollama shows the lines to run, to copy', async () => {
    const failure: ModelFailure = { kind: 'forbidden', host: 'localhost:11434', fix: ollamaOrigins(ORIGIN) }
    const events = drawSection(
      {},
      { onTest: vi.fn<ModelsEvents['onTest']>(async () => ({ ok: false, failure })) },
    )
    begin('ollama')
    type('Model', 'llama')
    press('Test the connection')
    await screen.findByText(/blocks browser extensions/)
    press(/Copy: On a Mac/)
    expect(events.onCopy).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(`OLLAMA_ORIGINS "${ORIGIN}"`),
    )
    expect(await screen.findAllByText('Copied')).toHaveLength(2)
  })

  test('a test that takes long can be stopped', async () => {
    const stopped = vi.fn()
    const onTest: ModelsEvents['onTest'] = (_, __, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped()
          resolve({ ok: false, failure: { kind: 'failed', host: '' } })
        })
      })
    drawSection({}, { onTest: vi.fn(onTest) })
    begin('ollama')
    type('Model', 'llama')
    press('Test the connection')
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(stopped).toHaveBeenCalledOnce()
    expect(screen.queryByText(/Something went wrong/)).toBeNull()
  })

  test('what could not be saved stays in the form', async () => {
    drawSection({}, { onSave: vi.fn(async () => false) })
    begin('ollama')
    type('Model', 'llama')
    press('Save')
    await Promise.resolve()
    expect(field('Model').value).toBe('llama')
  })
})

describe('the models there are', () => {
  const both = { models: [local, hosted], defaultId: 'a' }

  test('one is asked first, and another can be', () => {
    const events = drawSection(both)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /llama/ }).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: /gpt/ }))
    expect(events.onChoose).toHaveBeenCalledExactlyOnceWith('b')
  })

  test('a change leaves the key alone unless another is typed', async () => {
    const events = drawSection(both)
    press(/Edit .*gpt/)
    expect(field('API key').value).toBe('')
    expect(field('API key').placeholder).toMatch(/Key saved/)
    type('Model', 'gpt-2')
    press('Save')
    await waitFor(() => expect(events.onSave).toHaveBeenCalledOnce(), PATIENCE)
    expect(events.onSave.mock.calls[0]).toEqual([expect.objectContaining({ id: 'b', model: 'gpt-2' }), null])
  })

  test('one is removed, and put back', () => {
    const events = drawSection({ ...both, removed: hosted })
    press(/Remove .*llama/)
    expect(events.onRemove).toHaveBeenCalledExactlyOnceWith('a')
    expect(screen.getByText(/Removed .*gpt/)).toBeTruthy()
    press('Undo')
    expect(events.onPutBack).toHaveBeenCalledOnce()
  })

  test('language, tone and length are chosen', () => {
    const events = drawSection(both)
    fireEvent.change(field(t('models.language')), { target: { value: 'de' } })
    fireEvent.click(screen.getByRole('radio', { name: t('models.tonePlain') }))
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Length' })).getByRole('radio', { name: 'Short' }),
    )
    expect(events.onChoices.mock.calls).toEqual([
      [{ language: 'de' }],
      [{ tone: 'plain' }],
      [{ length: 'short' }],
    ])
  })
})

describe('the browser’s own model', () => {
  test('that is missing cannot be saved, and says what it takes', () => {
    drawSection()
    begin('built-in')
    expect(screen.getByText(t('models.errors.missing'))).toBeTruthy()
    expect(screen.getByText(/22 GB/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
  })

  test('is downloaded, with its progress, and the download cancelled', () => {
    const events = drawSection({ builtIn: { state: 'downloadable', progress: null, failure: null } })
    press('Add a model')
    press('Download the model')
    expect(events.onDownload).toHaveBeenCalledOnce()
    const again = drawSection({ builtIn: { state: 'downloading', progress: 0.42, failure: null } })
    press('Add a model')
    expect(screen.getByRole('progressbar', { name: /42%/ })).toBeTruthy()
    press('Cancel the download')
    expect(again.onCancelDownload).toHaveBeenCalledOnce()
  })

  test('that is there is saved without asking for any host', async () => {
    const events = drawSection({ builtIn: { state: 'available', progress: null, failure: null } })
    press('Add a model')
    press('Save')
    await waitFor(() => expect(events.onSave).toHaveBeenCalledOnce(), PATIENCE)
    expect(events.onAllow).not.toHaveBeenCalled()
    expect(events.onSave.mock.calls[0]).toEqual([
      expect.objectContaining({ preset: 'built-in', address: '', model: '' }),
      null,
    ])
  })
})

const host = 'api.example'
const FAILURES: ModelFailure[] = [
  { kind: 'unreachable', host, isLocal: true },
  { kind: 'unreachable', host, isLocal: false },
  { kind: 'key', host },
  { kind: 'forbidden', host, fix: null },
  { kind: 'no model', host, model: 'tiny' },
  { kind: 'busy', host, retryAfter: null },
  { kind: 'busy', host, retryAfter: 20 },
  { kind: 'server', host, status: 500 },
  { kind: 'refused', host, status: 400, said: 'no' },
  { kind: 'refused', host, status: 400, said: '' },
  { kind: 'redirected', host },
  { kind: 'timeout', host, seconds: 60 },
  { kind: 'broken off', host },
  ...(['empty', 'not json', 'wrong schema', 'too long', 'cut off', 'nothing held'] as const).map(
    (fault): ModelFailure => ({ kind: 'answer', host, fault }),
  ),
]

test.each(FAILURES)('$kind names the server in one line', (failure) => {
  const words = modelFailureWords(failure, t)
  expect(words).toContain(host)
  expect(words.length).toBeLessThan(160)
})
