import { expect, test, vi } from 'vitest'
import { scoreSentences } from '../../../../core/brief/extract/sentence-scores'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import { briefByModel } from '../../../../services/models/brief-by-model'
import { builtInState } from '../../../../services/models/built-in'
import { builtInOf } from '../../../../services/models/built-in-api'
import { modelFailureOf } from '../../../../services/models/errors'
import { never, ORIGIN } from '../../support/model-surroundings'
import { articleOf, frame, TRAM } from '../../support/tram-article'

const SUMMARY = 'It cost 184.5 million crowns. A second line is to follow in 2029. It carries 987654 people.'

/** A Firefox that has its inference on; `output` is what an engine answers. */
const firefox = (output: unknown, createEngine = async () => undefined) => {
  const asked: string[] = []
  const ml = {
    createEngine,
    runEngine: async ({ args: [text = ''] }: { args: string[] }) => {
      asked.push(text)
      return output
    },
  }
  return { scope: { browser: { trial: { ml } } }, asked }
}

async function briefOf(scope: object, lang = 'en') {
  const article = articleOf(
    [...TRAM, ...Array.from({ length: 300 }, (_, i) => `Village ${i} had no tram at all.`)],
    {
      lang,
    },
  )
  const order = {
    article,
    scores: scoreSentences(article),
    frame,
    model: { id: 'b', preset: 'built-in' as const, address: '', model: '' },
    key: '',
    choices: DEFAULT_CHOICES,
    readerLanguage: 'en',
    now: '2026-03-05T10:00:00Z',
  }
  try {
    for await (const step of briefByModel(order, { origin: ORIGIN, builtIn: builtInOf(scope) }, never()))
      if (step.kind === 'brief') return step.made
  } catch (error) {
    return modelFailureOf(error)
  }
  return null
}

test.each([
  ['as it is documented', [{ summary_text: SUMMARY }]],
  ['within its output', { output: [{ summary_text: SUMMARY }] }],
])('a summary %s becomes takeaways, held against the page', async (_, output) => {
  const { scope, asked } = firefox(output)
  expect(await briefOf(scope)).toMatchObject({
    brief: {
      takeaways: ['It cost 184.5 million crowns.', 'A second line is to follow in 2029.'],
      analysis: [],
    },
    notes: { dropped: [{ reason: 'number' }] },
  })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.length).toBeLessThan(5_000)
})

test('is there only where Firefox has it', async () => {
  expect(await builtInState(builtInOf(firefox([]).scope))).toBe('available')
  for (const scope of [{}, { browser: {} }, { browser: { trial: { ml: {} } } }])
    expect(await builtInState(builtInOf(scope))).toBe('missing')
})

test('an engine that cannot be made, an answer of another form and another language are told', async () => {
  vi.spyOn(console, 'debug').mockReturnValue()
  const off = async () => {
    throw new Error('Trial ML API is disabled')
  }
  expect(await briefOf(firefox([], off).scope)).toEqual({ kind: 'not ready', state: 'unavailable' })
  expect(await briefOf(firefox('no').scope)).toMatchObject({ kind: 'answer', fault: 'not json' })
  expect(await briefOf(firefox([]).scope, 'fi')).toEqual({ kind: 'not ready', state: 'language' })
})
