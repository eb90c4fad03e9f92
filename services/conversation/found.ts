import { CONVERSATION_LIMITS, type Found, type Thread } from '../../core/conversation/conversation'

/** The threads of several answers, each once, the largest first and no more than are shown. */
export function allThreads(answers: readonly (readonly Thread[])[]): Found {
  const once = new Map(answers.flat().map((thread) => [thread.key, thread]))
  const threads = [...once.values()].sort((a, b) => b.comments - a.comments)
  return { threads: threads.slice(0, CONVERSATION_LIMITS.threads), pages: {} }
}
