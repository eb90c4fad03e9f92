import type { ConfiguredModel, ListedModel } from '../../core/models/configured-model'
import { ModelAnswerError, ModelFormError, ModelRoomError } from './errors'
import type { ModelProvider, ModelTask } from './provider'
import { providerOf, type Surroundings } from './providers'

/** A line that any model can make a brief of. */
const LINE = 'The library in Harbour Street opens an hour earlier from Monday on.'

const PROMPT = {
  system:
    'Answer with one JSON object and nothing else: {"headline": string, "whyItMatters": string, "takeaways": string[], "analysis": []}. Keep each text under ten words.',
  user: `Summarise this line as one takeaway: ${LINE}`,
}

/** Tokens for the line and what a model may think before: 3,071 were seen. */
const ROOM = 4_000

/** Tries, where the server says in which other way it takes the question. */
const MOST_TRIES = 3

async function answerOf(provider: ModelProvider, task: ModelTask, signal: AbortSignal): Promise<string> {
  let { answerTokens } = task
  for (let tries = 1; ; tries++) {
    let text = ''
    try {
      for await (const piece of provider.answer({ ...task, answerTokens }, signal)) text += piece
      return text
    } catch (error) {
      const isOtherwise = error instanceof ModelFormError || error instanceof ModelRoomError
      if (!isOtherwise || tries >= MOST_TRIES) throw error
      if (error instanceof ModelRoomError) answerTokens = Math.min(answerTokens, error.room)
    }
  }
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
  const task = {
    prompt: PROMPT,
    page: LINE,
    language: 'en',
    pageLanguage: 'en',
    length: 'short' as const,
    answerTokens: ROOM,
  }
  const text = await answerOf(provider, task, signal)
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
