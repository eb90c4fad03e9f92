import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerOf } from '../../../../services/models/providers'
import { openAiDialect } from '../../../stand-ins/dialects'
import { type ModelServer, startModelServer } from '../../../stand-ins/model-server'
import { around, never, task } from '../../support/model-surroundings'
import { GOOD } from '../../support/tram-article'

const TEXT = JSON.stringify(GOOD)

describe('a choosy server of chat completions', () => {
  let server: ModelServer
  beforeAll(async () => {
    server = await startModelServer(openAiDialect)
  })
  afterAll(() => server.close())

  test.each([
    [[], ['json_schema']],
    [['json_schema'], ['json_schema', 'json_object']],
    [
      ['json_schema', 'json_object'],
      ['json_schema', 'json_object', undefined],
    ],
    [['max_tokens'], ['json_schema', 'json_schema']],
    [
      ['max_tokens', 'json_schema'],
      ['json_schema', 'json_object', 'json_object'],
    ],
  ])('that refuses %j is asked in forms %j', async (refuses, forms) => {
    server.behave({ kind: 'choosy', refuses, text: TEXT })
    const provider = providerOf(
      { id: 'm', preset: 'other', address: `${server.origin}/v1`, model: 'x' },
      '',
      around(),
    )
    let text = ''
    for await (const piece of provider.answer(task, never())) text += piece
    expect(text).toBe(TEXT)
    const asked = server.asked.map(({ body }) => body.response_format as { type: string } | undefined)
    expect(asked.map((format) => format?.type)).toEqual(forms)
    if (refuses.includes('max_tokens')) expect(server.asked.at(-1)?.body.max_completion_tokens).toBe(500)
  })

  test('that does not stream is read all the same', async () => {
    const body = JSON.stringify({
      choices: [{ message: { role: 'assistant', content: TEXT }, finish_reason: 'stop' }],
    })
    server.behave({ kind: 'raw', contentType: 'application/json', body })
    const provider = providerOf(
      { id: 'm', preset: 'other', address: `${server.origin}/v1`, model: 'x' },
      '',
      around(),
    )
    let text = ''
    for await (const piece of provider.answer(task, never())) text += piece
    expect(text).toBe(TEXT)
  })
})
