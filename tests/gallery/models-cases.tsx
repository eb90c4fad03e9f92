import { ModelForm } from '../../components/models/model-form'
import { ModelsSection } from '../../components/models/models-section'
import { Trial } from '../../components/models/trial'
import type { BuiltInModel, ModelsEvents, ModelsState } from '../../components/models/types'
import { DEFAULT_CHOICES } from '../../core/models/choices'
import type { ShownModel } from '../../core/models/configured-model'
import { ollamaOrigins } from '../../services/models/ollama-origins'
import type { Case } from './cases'
import { log } from './log'

const models: ShownModel[] = [
  { id: 'a', preset: 'ollama', address: 'http://localhost:11434', model: 'llama3.2:3b', hasKey: false },
  {
    id: 'b',
    preset: 'anthropic',
    address: 'https://api.anthropic.com/v1',
    model: 'claude-haiku-4-5',
    hasKey: true,
  },
  { id: 'c', preset: 'built-in', address: '', model: '', hasKey: false },
  {
    id: 'd',
    preset: 'other',
    address: 'http://192.168.0.20:8080/v1',
    model: 'a-model-with-a-very-long-name-that-does-not-fit/into-one-line-q4_k_m.gguf',
    hasKey: false,
  },
]

export const modelsEvents: ModelsEvents = {
  onAllow: async () => true,
  onList: async () => ({ ok: true, value: models.map(({ model }) => ({ id: model, name: model })) }),
  onTest: async () => ({ ok: true, value: 1240 }),
  onSave: async () => true,
  onRemove: log('remove'),
  onPutBack: log('put back'),
  onChoose: log('choose'),
  onChoices: log('choices'),
  onLook: log('download'),
  onDownload: log('download'),
  onCancelDownload: log('cancel'),
  onCopy: async () => true,
}

const builtIn: BuiltInModel = { state: 'missing', progress: null, failure: null }
export const noModels: ModelsState = {
  models: [],
  defaultId: null,
  removed: null,
  choices: DEFAULT_CHOICES,
  builtIn,
}

function section(state: Partial<ModelsState>, press?: string): Case {
  return {
    surface: 'page',
    ...(press && { press }),
    draw: () => (
      <main class="page">
        <ModelsSection state={{ ...noModels, ...state }} events={modelsEvents} />
      </main>
    ),
  }
}

function form(
  preset: ShownModel['preset'],
  address: string,
  own: Partial<BuiltInModel> = {},
  hasKey = false,
): Case {
  return {
    surface: 'page',
    draw: () => (
      <main class="page">
        <ModelForm
          start={{ id: 'x', preset, address, model: '', key: null }}
          isNew={!hasKey}
          hasKey={hasKey}
          builtIn={{ ...builtIn, ...own }}
          events={modelsEvents}
          onClose={log('close')}
        />
      </main>
    ),
  }
}

const fix = ollamaOrigins('chrome-extension://abcdefghijklmnopabcdefghijklmnop')

/** The options' models in every state. */
export const modelsCases: Readonly<Record<string, Case>> = {
  'models-empty': section({}),
  'models-list': section({ models, defaultId: 'a', removed: models[1] }),
  'models-form-local': form('ollama', 'http://localhost:11434'),
  'models-form-hosted': form('openai', 'https://api.openai.com/v1'),
  'models-form-kept': form('anthropic', 'https://api.anthropic.com/v1', {}, true),
  'models-built-in-none': form('built-in', ''),
  'models-built-in-load': form('built-in', '', { state: 'downloadable' }),
  'models-built-in-loading': form('built-in', '', { state: 'downloading', progress: 0.42 }),
  'models-built-in-ready': form('built-in', '', { state: 'available' }),
  'models-faults': {
    ...form('openai', 'http://api.openai.com'),
    press: '[type=submit]',
  },
  'models-fix': {
    surface: 'page',
    draw: () => (
      <main class="page">
        <section class="page-section models">
          <Trial
            trial={{
              state: 'done',
              outcome: { ok: false, failure: { kind: 'forbidden', host: 'localhost:11434', fix: fix } },
            }}
            onStop={log('stop')}
            onCopy={async () => true}
          />
          <Trial
            trial={{ state: 'done', outcome: { ok: true, value: 1240 } }}
            onStop={log('stop')}
            onCopy={async () => true}
          />
          <Trial trial={{ state: 'asking' }} onStop={log('stop')} onCopy={async () => true} />
        </section>
      </main>
    ),
  },
}
