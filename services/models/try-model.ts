import type { ConfiguredModel, ListedModel } from '../../core/models/configured-model'
import { ModelAnswerError } from './errors'
import { providerOf, type Surroundings } from './providers'

/** A line that any model can make a brief of. */
const LINE = 'The library in Harbour Street opens an hour earlier from Monday on.'

const PROMPT = {
  system:
    'Answer with one JSON object and nothing else: {"headline": string, "whyItMatters": string, "takeaways": string[], "analysis": []}. Keep each text under ten words.',
  user: `Summarise this line as one takeaway: ${LINE}`,
}

/**
 * Asks a model for a line, to see that it answers. Nothing of any page is sent.
 * @returns ms until the whole answer was there. @throws ModelError
 */
export async function tryModel(
  model: ConfiguredModel,
  key: string,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<number> {
  const provider = providerOf(model, key, surroundings)
  const begun = performance.now()
  let text = ''
  const task = {
    prompt: PROMPT,
    page: LINE,
    language: 'en',
    pageLanguage: 'en',
    length: 'short' as const,
    answerTokens: 1_000,
  }
  for await (const piece of provider.answer(task, signal)) text += piece
  if (!text.trim()) throw new ModelAnswerError(provider.host, 'empty')
  return performance.now() - begun
}

/** The models a server offers, by name. @throws ModelError */
export async function listModels(
  model: ConfiguredModel,
  key: string,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<ListedModel[]> {
  const found = await providerOf(model, key, surroundings).list(signal)
  return found.sort((a, b) => a.name.localeCompare(b.name))
}
