/** How the stand-in of the browser's own model behaves. */
export interface BuiltInPlan {
  state: 'unavailable' | 'downloadable' | 'downloading' | 'available'
  answer: string
  /** Languages it knows; all where none are given. */
  languages?: string[]
  contextWindow?: number
  /** ms between the steps of a download and between the pieces of an answer. */
  step?: number
}

/**
 * Stands in for Chrome's `LanguageModel`. Holds everything within itself, so that it can be put into a page as it is written:
 * `globalThis.LanguageModel = (${standInLanguageModel})(plan)`.
 */
export function standInLanguageModel(plan: BuiltInPlan) {
  let { state } = plan
  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, ms)
      if (signal?.aborted) stop()
      else signal?.addEventListener('abort', stop)
    })
  type Options = {
    expectedInputs?: { languages?: string[] }[]
    expectedOutputs?: { languages?: string[] }[]
    initialPrompts?: { content: string }[]
    signal?: AbortSignal
    monitor?: (monitor: {
      addEventListener(
        type: 'downloadprogress',
        listener: (event: { loaded: number; total?: number }) => void,
      ): void
    }) => void
  }
  const knows = ({ expectedInputs = [], expectedOutputs = [] }: Options) =>
    !plan.languages ||
    [...expectedInputs, ...expectedOutputs]
      .flatMap(({ languages = [] }) => languages)
      .every((one) => plan.languages?.includes(one))
  const asked: { system: string; user: string; constraint?: object }[] = []
  return {
    asked,
    availability: async (options: Options) => (knows(options) ? state : ('unavailable' as const)),
    create: async (options: Options) => {
      if (!knows(options) || state === 'unavailable')
        throw new DOMException('Not supported', 'NotSupportedError')
      if (state !== 'available') {
        const listeners: ((event: { loaded: number; total?: number }) => void)[] = []
        options.monitor?.({ addEventListener: (_, listener) => listeners.push(listener) })
        state = 'downloading'
        for (const loaded of [0, 0.25, 0.5, 0.75, 1]) {
          try {
            await wait(plan.step ?? 0, options.signal)
          } catch (error) {
            state = 'downloadable'
            throw error
          }
          for (const listener of listeners) listener({ loaded, total: 1 })
        }
        state = 'available'
      }
      return {
        contextWindow: plan.contextWindow ?? 6_144,
        promptStreaming: (
          user: string,
          { responseConstraint, signal }: { responseConstraint?: object; signal?: AbortSignal },
        ) => {
          asked.push({
            system: options.initialPrompts?.[0]?.content ?? '',
            user,
            constraint: responseConstraint,
          })
          return new ReadableStream<string>({
            start: async (controller) => {
              try {
                for (let at = 0; at < plan.answer.length; at += 20) {
                  await wait(plan.step ?? 0, signal)
                  controller.enqueue(plan.answer.slice(at, at + 20))
                }
                controller.close()
              } catch (error) {
                controller.error(error)
              }
            },
          })
        },
        destroy: () => undefined,
      }
    },
  }
}

/** Stands in for Chrome's `Summarizer`: key points, one a line, and a line in short. */
export function standInSummarizer(points: string[], short: string) {
  return {
    availability: async () => 'available' as const,
    create: async ({ type }: { type?: string }) => ({
      summarize: async () => (type === 'tldr' ? short : points.map((point) => `* ${point}`).join('\n')),
      destroy: () => undefined,
    }),
  }
}
