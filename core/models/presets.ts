/** How a model is spoken to. */
export type ProviderKind = 'built-in' | 'ollama' | 'openai-compatible' | 'anthropic'

/** A kind of model a reader can add, with all that is known of it beforehand. */
export interface Preset {
  id: string
  /** A proper name, the same in every language; '' where the words are ours. */
  name: string
  provider: ProviderKind
  /** Base address, or '' where the reader gives it. */
  address: string
  key: 'needed' | 'optional' | 'none'
  /** Where a key is to be had. */
  keyPage?: string
  /** Tokens that prompt and answer share, where the server does not tell. */
  window: number
}

/** What a server on a reader's own machine is started with, unless told otherwise. */
const LOCAL_WINDOW = 8_192
/** Less than any hosted model of today holds, more than most pages are long. */
const HOSTED_WINDOW = 32_768

/** Every preset, in the order they are offered: what stays on the machine first. */
export const PRESETS = [
  { id: 'built-in', name: '', provider: 'built-in', address: '', key: 'none', window: 6_144 },
  {
    id: 'ollama',
    name: 'Ollama',
    provider: 'ollama',
    address: 'http://localhost:11434',
    key: 'none',
    window: LOCAL_WINDOW,
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    provider: 'openai-compatible',
    address: 'http://localhost:1234/v1',
    key: 'optional',
    window: 4_096,
  },
  {
    id: 'llama-cpp',
    name: 'llama.cpp',
    provider: 'openai-compatible',
    address: 'http://localhost:8080/v1',
    key: 'optional',
    window: LOCAL_WINDOW,
  },
  {
    id: 'vllm',
    name: 'vLLM',
    provider: 'openai-compatible',
    address: 'http://localhost:8000/v1',
    key: 'optional',
    window: LOCAL_WINDOW,
  },
  {
    id: 'anthropic',
    name: 'Anthropic',
    provider: 'anthropic',
    address: 'https://api.anthropic.com/v1',
    key: 'needed',
    keyPage: 'https://console.anthropic.com/settings/keys',
    window: 100_000,
  },
  {
    id: 'openai',
    name: 'OpenAI',
    provider: 'openai-compatible',
    address: 'https://api.openai.com/v1',
    key: 'needed',
    keyPage: 'https://platform.openai.com/api-keys',
    window: 100_000,
  },
  {
    id: 'gemini',
    name: 'Google Gemini',
    provider: 'openai-compatible',
    address: 'https://generativelanguage.googleapis.com/v1beta/openai',
    key: 'needed',
    keyPage: 'https://aistudio.google.com/apikey',
    window: 100_000,
  },
  {
    id: 'mistral',
    name: 'Mistral',
    provider: 'openai-compatible',
    address: 'https://api.mistral.ai/v1',
    key: 'needed',
    keyPage: 'https://console.mistral.ai/api-keys',
    window: HOSTED_WINDOW,
  },
  {
    id: 'groq',
    name: 'Groq',
    provider: 'openai-compatible',
    address: 'https://api.groq.com/openai/v1',
    key: 'needed',
    keyPage: 'https://console.groq.com/keys',
    window: HOSTED_WINDOW,
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    provider: 'openai-compatible',
    address: 'https://api.deepseek.com/v1',
    key: 'needed',
    keyPage: 'https://platform.deepseek.com/api_keys',
    window: HOSTED_WINDOW,
  },
  {
    id: 'xai',
    name: 'xAI',
    provider: 'openai-compatible',
    address: 'https://api.x.ai/v1',
    key: 'needed',
    keyPage: 'https://console.x.ai',
    window: HOSTED_WINDOW,
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    provider: 'openai-compatible',
    address: 'https://openrouter.ai/api/v1',
    key: 'needed',
    keyPage: 'https://openrouter.ai/keys',
    window: HOSTED_WINDOW,
  },
  {
    id: 'other',
    name: '',
    provider: 'openai-compatible',
    address: '',
    key: 'optional',
    window: LOCAL_WINDOW,
  },
] as const satisfies readonly Preset[]

export type PresetId = (typeof PRESETS)[number]['id']

/** A preset by its id. */
export function presetOf(id: PresetId): Preset {
  const found = PRESETS.find((preset) => preset.id === id)
  if (!found) throw new RangeError(`There is no preset ${id}`)
  return found
}
