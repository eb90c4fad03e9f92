/** How a server writes what it has to say, as its documentation and recorded answers have it. */
export interface Dialect {
  chat: string
  models: string
  contentType: string
  /** What comes before the first piece. */
  begin(model: string): string
  piece(text: string, model: string): string
  /** `length`: the answer was cut off by its limit. */
  end(model: string, reason: 'stop' | 'length'): string
  /** An error in the midst of a stream. */
  midError(message: string): string
  list(models: readonly string[]): unknown
  error(status: number, message: string): unknown
}

const sse = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`
const named = (data: { type: string; [field: string]: unknown }) =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`
const line = (data: unknown) => `${JSON.stringify(data)}\n`

/** https://docs.ollama.com/api/chat */
export const ollamaDialect: Dialect = {
  chat: '/api/chat',
  models: '/api/tags',
  contentType: 'application/x-ndjson',
  begin: () => '',
  piece: (content, model) =>
    line({ model, created_at: '2026-03-01T10:00:00Z', message: { role: 'assistant', content }, done: false }),
  end: (model, done_reason) =>
    line({
      model,
      created_at: '2026-03-01T10:00:01Z',
      message: { role: 'assistant', content: '' },
      done_reason,
      done: true,
      eval_count: 120,
    }),
  midError: (error) => line({ error }),
  list: (models) => ({
    models: models.map((name) => ({
      name,
      model: name,
      modified_at: '2026-01-01T00:00:00Z',
      size: 4_000_000_000,
    })),
  }),
  error: (_, error) => ({ error }),
}

const chunk = (model: string, delta: object, finish_reason: string | null) =>
  sse({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_770_000_000,
    model,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  })

/** https://platform.openai.com/docs/api-reference/chat/streaming */
export const openAiDialect: Dialect = {
  chat: '/v1/chat/completions',
  models: '/v1/models',
  contentType: 'text/event-stream; charset=utf-8',
  begin: (model) =>
    `: a comment keeps the line open\n\n${chunk(model, { role: 'assistant', content: '' }, null)}`,
  piece: (content, model) => chunk(model, { content }, null),
  end: (model, reason) => `${chunk(model, {}, reason)}data: [DONE]\n\n`,
  midError: (message) => sse({ error: { message, code: 502 } }),
  list: (models) => ({
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', owned_by: 'stand-in', context_length: 16_384 })),
  }),
  error: (status, message) => ({
    error: { message, type: 'invalid_request_error', param: null, code: String(status) },
  }),
}

/** https://platform.claude.com/docs/en/build-with-claude/streaming, with a tool that has to be used. */
export const anthropicDialect: Dialect = {
  chat: '/v1/messages',
  models: '/v1/models',
  contentType: 'text/event-stream; charset=utf-8',
  begin: (model) =>
    named({ type: 'message_start', message: { id: 'msg_1', role: 'assistant', model, content: [] } }) +
    named({
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'tool_use', id: 'toolu_1', name: 'brief', input: {} },
    }) +
    named({ type: 'ping' }),
  piece: (partial_json) =>
    named({ type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json } }),
  end: (_, reason) =>
    named({ type: 'content_block_stop', index: 0 }) +
    named({
      type: 'message_delta',
      delta: { stop_reason: reason === 'stop' ? 'tool_use' : 'max_tokens' },
      usage: { output_tokens: 99 },
    }) +
    named({ type: 'message_stop' }),
  midError: (message) => named({ type: 'error', error: { type: 'overloaded_error', message } }),
  list: (models) => ({
    data: models.map((id) => ({
      type: 'model',
      id,
      display_name: id.toUpperCase(),
      created_at: '2026-01-01T00:00:00Z',
    })),
    has_more: false,
  }),
  error: (status, message) => ({
    type: 'error',
    error: { type: status === 401 ? 'authentication_error' : 'invalid_request_error', message },
  }),
}
