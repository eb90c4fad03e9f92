import type { ModelAnswer } from '../../core/models/answer-schema'
import type { Length } from '../../core/models/choices'
import { plainLine } from '../../core/models/plain-line'
import { primaryLanguage } from '../../core/text/language'
import type { BuiltIn, SummarizerOptions } from './built-in-api'
import { ModelNotReadyError } from './errors'
import type { Patience } from './patience'
import type { ModelTask } from './provider'

const LENGTH: Readonly<Record<Length, 'short' | 'medium' | 'long'>> = {
  short: 'short',
  normal: 'medium',
  long: 'long',
}

/**
 * A brief of two summaries: key points for the takeaways, a summary in short for what happened. The Summarizer takes no
 * orders, so that nothing says why it matters, and no tone is chosen.
 */
export async function* summarized(api: BuiltIn, task: ModelTask, patience: Patience): AsyncGenerator<string> {
  const { summarizer } = api
  if (!summarizer) throw new ModelNotReadyError('missing')
  const input = primaryLanguage(task.pageLanguage)
  const output = primaryLanguage(task.language) || input
  const options: SummarizerOptions = {
    format: 'plain-text',
    length: LENGTH[task.length],
    ...(input && { expectedInputLanguages: [input] }),
    ...(output && { outputLanguage: output }),
  }
  const summary = async (type: 'key-points' | 'tldr'): Promise<string> => {
    patience.within(patience.limits.first)
    const state = await summarizer.availability({ ...options, type })
    if (state !== 'available')
      throw new ModelNotReadyError(state === 'unavailable' && input ? 'language' : state)
    const session = await summarizer.create({ ...options, type, signal: patience.signal })
    try {
      return await session.summarize(task.page, { signal: patience.signal })
    } finally {
      session.destroy()
      patience.rest()
    }
  }
  const takeaways = (await summary('key-points')).split('\n').map(plainLine).filter(Boolean)
  const happened = plainLine(await summary('tldr'))
  const answer: ModelAnswer = {
    headline: '',
    whyItMatters: '',
    takeaways,
    analysis: happened ? [{ part: 'what happened', text: happened }] : [],
  }
  yield JSON.stringify(answer)
}
