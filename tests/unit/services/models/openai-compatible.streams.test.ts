import { afterEach, expect, test, vi } from 'vitest'
import { modelFailureOf } from '../../../../services/models/errors'
import { openAiCompatible } from '../../../../services/models/openai-compatible'
import { CHAT_STREAMS, type StreamShape } from '../../../stand-ins/chat-streams'
import { cutStream } from '../../support/cut-stream'
import { never, task } from '../../support/model-surroundings'
import { seed } from '../../support/seed'

afterEach(() => void vi.unstubAllGlobals())

/** Ways to cut each stream into pieces. */
const CUTS = 4

const endpoint = { address: 'https://models.example/v1', model: 'm', key: 'k', window: 8_000 }

/** What comes of a stream: its text, or why there is none. */
async function outcomeOf({ body, contentType = 'text/event-stream' }: StreamShape, cut: number) {
  vi.stubGlobal(
    'fetch',
    async () => new Response(cutStream(body, seed + cut), { headers: { 'content-type': contentType } }),
  )
  let text = ''
  try {
    const provider = openAiCompatible(endpoint, { tries: 1 })
    for await (const piece of provider.answer(task, never())) text += piece
    return { text }
  } catch (error) {
    return { failure: modelFailureOf(error) }
  }
}

test.each(Object.entries(CHAT_STREAMS))('%s, cut anywhere', async (_, shape) => {
  for (let cut = 0; cut < CUTS; cut++) {
    const { body: _, contentType: __, ...expected } = shape
    expect(await outcomeOf(shape, cut), `STORYPULSE_SEED=${seed}, cut ${cut}`).toMatchObject(expected)
  }
})
