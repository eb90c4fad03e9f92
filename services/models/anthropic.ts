import * as v from 'valibot'
import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import { ModelAnswerError, ModelBrokenOffError, ModelRefusedError } from './errors'
import { ModelAsking } from './http-provider'
import type { ModelLimits, Patience } from './patience'
import type { Endpoint, ModelProvider, ModelTask } from './provider'
import { events, objects } from './read-body'
import { refusal } from './refusal'
import { errorIn } from './said-error'
import { sendForJson, sendToModel } from './send'

// Anthropic's messages: https://platform.claude.com/docs/en/api/messages, /streaming and /models-list. The answer comes as the
// input of a tool that the model has to use, which every model of theirs knows, and which streams.

const listSchema = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      display_name: v.optional(v.string()),
      max_input_tokens: v.fallback(v.optional(v.pipe(v.number(), v.minValue(512))), undefined),
    }),
  ),
})
const eventSchema = v.object({
  type: v.string(),
  delta: v.nullish(
    v.object({
      text: v.nullish(v.string(), ''),
      partial_json: v.nullish(v.string(), ''),
      stop_reason: v.nullish(v.string(), null),
    }),
  ),
})

/** Reasons of an end that is none: https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons */
const CUT_OFF = new Set(['max_tokens', 'model_context_window_exceeded'])

/** Models of Anthropic. */
export function anthropic(endpoint: Endpoint, limits: Partial<ModelLimits> = {}): ModelProvider {
  const headers = {
    'x-api-key': endpoint.key,
    'anthropic-version': '2023-06-01',
    // Without it every request of a browser is refused. The key is the reader's own and stays on this machine.
    'anthropic-dangerous-direct-browser-access': 'true',
  }
  const asking = new ModelAsking(endpoint, headers, limits)
  const { host } = asking
  let isForced = true

  const bodyOf = ({ prompt, answerTokens }: ModelTask) => ({
    model: endpoint.model,
    max_tokens: answerTokens,
    system: prompt.system,
    messages: [{ role: 'user', content: prompt.user }],
    stream: true,
    ...(isForced && {
      tools: [
        { name: 'brief', description: 'Hands over the brief of the page.', input_schema: ANSWER_JSON_SCHEMA },
      ],
      tool_choice: { type: 'tool', name: 'brief' },
    }),
  })

  const begun = async (task: ModelTask, patience: Patience): Promise<Response> => {
    try {
      return await sendToModel(asking.at('/messages', bodyOf(task)), patience)
    } catch (error) {
      // A model that always thinks first lets no tool be forced on it.
      if (!(error instanceof ModelRefusedError) || !/tool/i.test(error.said)) throw error
      isForced = false
      return sendToModel(asking.at('/messages', bodyOf(task)), patience)
    }
  }

  async function* answer(task: ModelTask, patience: Patience): AsyncGenerator<string> {
    const response = await begun(task, patience)
    for await (const data of objects(events(response, patience), host)) {
      const failed = errorIn(data)
      if (failed) throw refusal(failed.status, new Headers(), failed.said, { host, model: endpoint.model })
      const event = v.safeParse(eventSchema, data)
      if (!event.success) continue
      const { type, delta } = event.output
      if (type === 'message_stop') return
      if (type === 'content_block_delta' && delta) yield delta.text || delta.partial_json
      if (CUT_OFF.has(delta?.stop_reason ?? '')) throw new ModelAnswerError(host, 'cut off')
      if (delta?.stop_reason === 'refusal') throw new ModelRefusedError(host, 200, 'refusal')
    }
    throw new ModelBrokenOffError(host)
  }

  return {
    host,
    list: (signal) =>
      asking.patiently(signal, async (patience) => {
        const found = v.safeParse(listSchema, await sendForJson(asking.at('/models?limit=1000'), patience))
        if (!found.success) throw new ModelAnswerError(host, 'not json')
        return found.output.data.map(({ id, display_name, max_input_tokens }) => ({
          id,
          name: display_name ?? id,
          ...(max_input_tokens && { window: Math.floor(max_input_tokens) }),
        }))
      }),
    window: async () => endpoint.window,
    answer: (task, signal) => asking.streamed(signal, (patience) => answer(task, patience)),
  }
}
