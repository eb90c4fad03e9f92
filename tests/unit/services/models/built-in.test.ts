import { describe, expect, test } from 'vitest'
import { scoreSentences } from '../../../../core/brief/extract/sentence-scores'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import { estimateTokens } from '../../../../core/models/estimate-tokens'
import { briefByModel } from '../../../../services/models/brief-by-model'
import { builtInState, downloadBuiltIn } from '../../../../services/models/built-in'
import { type BuiltIn, builtInOf } from '../../../../services/models/built-in-api'
import { modelFailureOf } from '../../../../services/models/errors'
import { type BuiltInPlan, standInLanguageModel, standInSummarizer } from '../../../stand-ins/built-in'
import { articleOf, frame, GOOD, TRAM, tramArticle } from '../../support/tram-article'

const plan = (change: Partial<BuiltInPlan> = {}): BuiltInPlan => ({
  state: 'available',
  answer: JSON.stringify(GOOD),
  ...change,
})
const never = () => new AbortController().signal

async function briefOf(builtIn: BuiltIn, limits = {}, language = 'page', article = tramArticle) {
  const order = {
    article,
    scores: scoreSentences(article),
    frame,
    model: { id: 'b', preset: 'built-in' as const, address: '', model: '' },
    key: '',
    choices: { ...DEFAULT_CHOICES, language },
    readerLanguage: 'en',
    now: '2026-03-05T10:00:00Z',
  }
  const around = { origin: 'chrome-extension://x', builtIn, limits }
  try {
    for await (const step of briefByModel(order, around, never())) if (step.kind === 'brief') return step.made
  } catch (error) {
    return modelFailureOf(error)
  }
  return null
}

test('finds what a scope has', () => {
  expect(builtInOf({})).toEqual({ languageModel: null, summarizer: null })
  const LanguageModel = standInLanguageModel(plan())
  expect(builtInOf({ LanguageModel, Summarizer: 'nonsense' })).toEqual({
    languageModel: LanguageModel,
    summarizer: null,
  })
})

test.each(['unavailable', 'downloadable', 'downloading', 'available'] as const)(
  'tells that it is %s',
  async (state) => {
    expect(await builtInState(builtInOf({ LanguageModel: standInLanguageModel(plan({ state })) }))).toBe(
      state,
    )
  },
)

test('tells that there is none', async () => {
  expect(await builtInState(builtInOf({}))).toBe('missing')
})

describe('a brief', () => {
  test('is asked for with the schema, in an own session', async () => {
    const LanguageModel = standInLanguageModel(plan())
    expect(await briefOf(builtInOf({ LanguageModel }))).toMatchObject({
      notes: { model: 'Built-in model' },
      brief: { takeaways: GOOD.takeaways, provenance: { kind: 'model', by: 'Built-in model' } },
    })
    expect(LanguageModel.asked[0]?.constraint).toMatchObject({
      required: expect.arrayContaining(['takeaways']),
    })
    expect(LanguageModel.asked[0]?.user).toContain('184.5 million')
  })

  test('of a model without the language is none, and says why', async () => {
    const LanguageModel = standInLanguageModel(plan({ languages: ['en', 'es'] }))
    expect(await briefOf(builtInOf({ LanguageModel }), {}, 'fi')).toEqual({
      kind: 'not ready',
      state: 'language',
    })
    expect(await briefOf(builtInOf({ LanguageModel }), {}, 'en')).toMatchObject({
      notes: { model: 'Built-in model' },
    })
  })

  test.each(['downloadable', 'downloading', 'unavailable'] as const)(
    'of a model that is %s is none',
    async (state) => {
      expect(await briefOf(builtInOf({ LanguageModel: standInLanguageModel(plan({ state })) }))).toEqual({
        kind: 'not ready',
        state,
      })
    },
  )

  test('of no model is none', async () => {
    expect(await briefOf(builtInOf({}))).toEqual({ kind: 'not ready', state: 'missing' })
  })

  test('of a model that says nothing any more ends', async () => {
    const LanguageModel = standInLanguageModel(plan({ step: 500 }))
    expect(await briefOf(builtInOf({ LanguageModel }), { first: 50, idle: 50 })).toMatchObject({
      kind: 'timeout',
    })
  })

  test('comes of the Summarizer where there is no Prompt API', async () => {
    const Summarizer = standInSummarizer(
      ['It cost 184.5 million crowns.', 'It cost 5 crowns.'],
      'The line opened late.',
    )
    expect(await briefOf(builtInOf({ Summarizer }))).toMatchObject({
      brief: { takeaways: ['It cost 184.5 million crowns.'], analysis: ['The line opened late.'] },
      notes: { dropped: [{ reason: 'number' }] },
    })
  })
})

describe('a page that is too long for it', () => {
  const long = articleOf([
    ...TRAM,
    ...Array.from({ length: 300 }, (_, i) => `Village ${i} had weather as it often has, and no tram.`),
  ])

  /** A model that takes so many tokens, and says how many only where `says`. */
  function smallModel(most: number, says: boolean) {
    const asked: { tokens: number; omits: boolean | undefined }[] = []
    const LanguageModel = {
      availability: async () => 'available' as const,
      create: async (options: { initialPrompts?: { content: string }[] }) => ({
        contextWindow: 9_216,
        destroy: () => undefined,
        promptStreaming: (
          input: string,
          { omitResponseConstraintInput: omits }: { omitResponseConstraintInput?: boolean },
        ) => {
          const tokens = estimateTokens(`${options.initialPrompts?.[0]?.content} ${input}`) * 1.3
          asked.push({ tokens, omits })
          return new ReadableStream<string>({
            start(controller) {
              if (tokens <= most) {
                controller.enqueue(JSON.stringify(GOOD))
                return controller.close()
              }
              const error = new DOMException('The input is too large.', 'QuotaExceededError')
              controller.error(says ? Object.assign(error, { requested: tokens, quota: most }) : error)
            },
          })
        },
      }),
    }
    return { LanguageModel, asked }
  }

  test.each([true, false])('is shortened, whether the browser says how much it takes: %s', async (says) => {
    const { LanguageModel, asked } = smallModel(5_000, says)
    const found = await briefOf(builtInOf({ LanguageModel }), {}, 'page', long)
    expect(found).toMatchObject({ notes: { share: expect.any(Number) } })
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(asked.every(({ omits }) => omits)).toBe(true)
  })

  test('for ever is told so', async () => {
    const { LanguageModel } = smallModel(10, true)
    expect(await briefOf(builtInOf({ LanguageModel }), {}, 'page', long)).toMatchObject({
      kind: 'refused',
      said: 'The input is too large.',
    })
  })

  test('is shortened for the Summarizer too', async () => {
    const Summarizer = standInSummarizer(['It cost 184.5 million crowns.'], 'The line opened late.')
    const lengths: number[] = []
    const small = {
      ...Summarizer,
      create: async (options: { type?: string }) => {
        const session = await Summarizer.create(options)
        return {
          ...session,
          inputQuota: 2_000,
          summarize: async (input: string) => {
            lengths.push(input.length)
            if (estimateTokens(input) > 1_500) throw new DOMException('Too large', 'QuotaExceededError')
            return session.summarize()
          },
        }
      },
    }
    expect(await briefOf(builtInOf({ Summarizer: small }), {}, 'page', long)).toMatchObject({
      brief: { takeaways: ['It cost 184.5 million crowns.'] },
    })
    expect(lengths[0]).toBeGreaterThan(lengths.at(-1) ?? 0)
  })
})

describe('its download', () => {
  test('tells how far it is', async () => {
    const LanguageModel = standInLanguageModel(plan({ state: 'downloadable', step: 1 }))
    const shares: number[] = []
    await downloadBuiltIn(builtInOf({ LanguageModel }), (share) => shares.push(share), never())
    expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(await builtInState(builtInOf({ LanguageModel }))).toBe('available')
  })

  test('can be cancelled and begun again', async () => {
    const LanguageModel = standInLanguageModel(plan({ state: 'downloadable', step: 10 }))
    const api = builtInOf({ LanguageModel })
    const stop = new AbortController()
    const work = downloadBuiltIn(
      api,
      (share) => share >= 0.25 && stop.abort(new Error('cancelled')),
      stop.signal,
    )
    await expect(work).rejects.toThrow('cancelled')
    expect(await builtInState(api)).toBe('downloadable')
    await downloadBuiltIn(api, () => undefined, never())
    expect(await builtInState(api)).toBe('available')
  })

  test('that the browser refuses says so', async () => {
    const LanguageModel = standInLanguageModel(plan({ state: 'unavailable' }))
    await expect(
      downloadBuiltIn(builtInOf({ LanguageModel }), () => undefined, never()),
    ).rejects.toMatchObject({ failure: { kind: 'not ready' } })
  })
})
