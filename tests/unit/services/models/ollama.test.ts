import { afterEach, describe, expect, test, vi } from 'vitest'
import { modelFailureOf } from '../../../../services/models/errors'
import { ollama } from '../../../../services/models/ollama'
import { cutStream } from '../../support/cut-stream'
import { never, ORIGIN, task } from '../../support/model-surroundings'
import { seed } from '../../support/seed'
import { GOOD } from '../../support/tram-article'

afterEach(() => void vi.unstubAllGlobals())

const ANSWER = JSON.stringify(GOOD)
const lines = (...data: unknown[]) => data.map((one) => `${JSON.stringify(one)}\n`).join('')
const piece = (content: unknown, more: object = {}) => ({
  message: { role: 'assistant', content, ...more },
  done: false,
})
const end = { message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop', eval_count: 12 }
const EMPTY = lines(piece('', { thinking: 'We need to' }), end)

interface Request {
  think?: unknown
  format?: unknown
}

/** Asks a model for an answer. @returns what came and in which forms it was asked. */
async function ask(model: string, answer: (request: Request) => string | Response) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    if (address.endsWith('/api/show')) return new Response('{"model_info":{}}')
    const { think, format }: Request = JSON.parse(body)
    asked.push({ think, ...(format !== undefined && { format: true }) })
    const answered = answer({ think, format })
    return typeof answered === 'string' ? new Response(cutStream(answered, seed)) : answered
  })
  const endpoint = { address: 'http://localhost:11434', model, key: '', window: 8_192 }
  let text = ''
  try {
    for await (const one of ollama(endpoint, ORIGIN, { tries: 1 }).answer(task, never())) text += one
    return { text, asked }
  } catch (error) {
    return { failure: modelFailureOf(error), asked }
  }
}

describe('an empty answer is asked for again', () => {
  test('without a word on thinking', async () => {
    const found = await ask('qwen3:4b', ({ think }) => (think === false ? EMPTY : lines(piece(ANSWER), end)))
    expect(found).toEqual({ text: ANSWER, asked: [{ think: false, format: true }, { format: true }] })
  })

  test('then without a form; gpt-oss is asked to think little from the first', async () => {
    const found = await ask('gpt-oss:20b', ({ format }) => (format ? EMPTY : lines(piece(ANSWER), end)))
    expect(found).toEqual({ text: ANSWER, asked: [{ think: 'low', format: true }, { format: true }, {}] })
  })

  test('and is told where it stays so', async () => {
    const { failure, asked } = await ask('gpt-oss:20b', () => EMPTY)
    expect(failure).toMatchObject({ kind: 'answer', fault: 'empty' })
    expect(asked).toHaveLength(3)
  })
})

test('a model that knows no thinking is told nothing of it', async () => {
  const found = await ask('gpt-oss-like', ({ think }) =>
    think === undefined
      ? lines(piece(ANSWER), end)
      : new Response('{"error":"\\"gpt-oss-like\\" does not support thinking"}', { status: 400 }),
  )
  expect(found.text).toBe(ANSWER)
})

test.each([
  ['in pieces', lines(piece(ANSWER.slice(0, 20)), piece(ANSWER.slice(20)), end)],
  ['behind its thoughts', lines(piece('', { thinking: 'Hm {' }), piece(ANSWER), end)],
  ['among its thoughts', lines(piece('', { thinking: ANSWER }), end)],
  [
    'beside fields of null',
    lines(piece(null), { message: null, error: null, done: false }, piece(ANSWER, { thinking: null }), end),
  ],
  ['between empty lines and words', `\n${lines(piece(ANSWER))}\n \nkeep-alive\n${lines(end)}`],
  ['in lines of Windows', lines(piece(ANSWER), end).replaceAll('\n', '\r\n')],
  ['in its last line', lines({ ...end, message: { role: 'assistant', content: ANSWER } })],
  ['without a reason at its end', lines(piece(ANSWER), { done: true })],
])('an answer %s', async (_, body) => {
  expect((await ask('small', () => body)).text).toBe(ANSWER)
})

test.each([
  [
    'an error midway',
    lines(piece('{'), { error: 'llama runner process has terminated' }),
    { kind: 'server', status: 500 },
  ],
  ['an error of a status', lines(piece('{'), { error: { message: 'busy', code: 503 } }), { kind: 'busy' }],
  ['too long', lines({ error: 'the input length exceeds the context length' }), { kind: 'refused' }],
  ['cut off', lines(piece('{'), { ...end, done_reason: 'length' }), { kind: 'answer', fault: 'cut off' }],
  ['an end too soon', lines(piece('{')), { kind: 'broken off' }],
  ['a broken line', `${lines(piece('{'))}{"message":{"cont\n`, { kind: 'answer', fault: 'not json' }],
])('%s', async (_, body, failure) => {
  expect((await ask('small', () => body)).failure).toMatchObject(failure)
})
