import { afterEach, expect, test, vi } from 'vitest'
import { scoreSentences } from '../../../../core/brief/extract/sentence-scores'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import type { ConfiguredModel } from '../../../../core/models/configured-model'
import { estimateTokens } from '../../../../core/models/estimate-tokens'
import { briefByModel } from '../../../../services/models/brief-by-model'
import { modelFailureOf } from '../../../../services/models/errors'
import { tryModel } from '../../../../services/models/try-model'
import { around, never } from '../../support/model-surroundings'
import { articleOf, frame, GOOD, TRAM } from '../../support/tram-article'

afterEach(() => void vi.unstubAllGlobals())

interface Request {
  messages: { content: string }[]
  max_tokens: number
  response_format?: { type: string }
}

/** A server that answers as `answer` says. @returns what it was asked. */
function serve(answer: (request: Request, prompt: number) => Response): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    const request: Request = JSON.parse(body)
    asked.push(request)
    return answer(
      request,
      request.messages.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    )
  })
  return asked
}

const sse = (...data: unknown[]) =>
  new Response(data.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(''), {
    headers: { 'content-type': 'text/event-stream' },
  })
const said = (content: string, finish_reason: string | null = 'stop') => ({
  choices: [{ delta: { content }, finish_reason }],
})
const good = () => sse(said(JSON.stringify(GOOD)))
const refuse = (status: number, message: string) =>
  new Response(JSON.stringify({ error: { message } }), { status })

const LONG = articleOf([
  ...TRAM,
  ...Array.from(
    { length: 500 },
    (_, i) => `The weather of village ${i} was as it often is, and nobody spoke of it.`,
  ),
])
const model = (change: Partial<ConfiguredModel> = {}): ConfiguredModel => ({
  id: 'm',
  preset: 'groq',
  address: 'https://models.example/v1',
  model: 'small',
  window: 131_072,
  ...change,
})

/** What becomes of a brief of the article: the share of it that the model was given, or why there is none. */
async function briefOf(change: Partial<ConfiguredModel> = {}, article = LONG) {
  const order = {
    article,
    scores: scoreSentences(article),
    frame,
    model: model(change),
    key: 'k',
    choices: DEFAULT_CHOICES,
    readerLanguage: 'en',
    now: '2026-03-05T10:00:00Z',
  }
  try {
    for await (const step of briefByModel(order, around(), never()))
      if (step.kind === 'brief') return step.made.notes.share
  } catch (error) {
    return modelFailureOf(error)
  }
  return null
}

test.each(['small', 'openai/gpt-oss-120b'])(
  'a minute’s share of 8,000 tokens is kept to by %s',
  async (name) => {
    const asked = serve(({ max_tokens }, prompt) =>
      prompt + max_tokens > 8_000
        ? refuse(413, `Request too large: Limit 8000, Requested ${prompt + max_tokens}, please reduce it.`)
        : good(),
    )
    expect(await tryModel(model({ model: name }), 'k', around(), never())).toBeGreaterThan(0)
    expect(await briefOf({ model: name })).toBeGreaterThan(0.1)
    expect(asked.length).toBeLessThanOrEqual(3)
  },
)

test('a short page is asked for once, with no more tokens than a brief takes', async () => {
  const asked = serve(good)
  expect(await briefOf({}, articleOf(TRAM))).toBe(1)
  expect(asked.map(({ max_tokens }) => max_tokens)).toEqual([2_500])
})

test.each(['gemini-2.5-flash', 'one-nobody-knows'])(
  '%s, which thinks for 3,100 tokens, has room for it',
  async (name) => {
    serve(({ max_tokens }) => (max_tokens < 3_800 ? sse(said('', null), said('', 'length')) : good()))
    expect(await tryModel(model({ model: name }), 'k', around(), never())).toBeGreaterThan(0)
    expect(await briefOf({ model: name })).toBeGreaterThan(0.1)
  },
)

test('an answer that is cut off again is told so', async () => {
  const asked = serve(() => sse(said('{"headline": "T', 'length')))
  expect(await briefOf()).toMatchObject({ kind: 'answer', fault: 'cut off' })
  expect(asked).toHaveLength(2)
})

test('the rest of a credit is enough for a shorter answer', async () => {
  const asked = serve(({ max_tokens }) =>
    max_tokens > 1_234 ? refuse(402, 'You requested up to 2500 tokens, but can only afford 1234.') : good(),
  )
  expect(await briefOf()).toBeGreaterThan(0.1)
  expect(asked.map(({ max_tokens }) => max_tokens)).toEqual([2_500, 1_234])
})

test('JSON that the server could not check midway is asked for in a looser form', async () => {
  const failed = {
    error: { message: 'Failed to validate JSON.', code: 'json_validate_failed', status_code: 400 },
  }
  const asked = serve(({ response_format }) =>
    response_format?.type === 'json_schema' ? sse(said('{', null), failed) : good(),
  )
  expect(await briefOf()).toBeGreaterThan(0.1)
  expect(asked.map(({ response_format }) => response_format?.type)).toEqual(['json_schema', 'json_object'])
})

test('an empty answer is asked for once more without a form', async () => {
  const asked = serve(({ response_format }) => (response_format ? sse(said('')) : good()))
  expect(await briefOf()).toBeGreaterThan(0.1)
  expect(asked.map(({ response_format }) => response_format?.type)).toEqual(['json_schema', undefined])
})
