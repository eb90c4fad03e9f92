import { chunk, contents, DONE, END, sse } from './chat-events'

const mid = (data: unknown, name = '') =>
  chunk({ content: '{"head' }) + (name ? `event: ${name}\n` : '') + sse(data)

/** Ends that are none, and what a reader is told of each. */
export const BROKEN_CHAT_STREAMS: Readonly<Record<string, { body: string; failure: object }>> = {
  'Groq, JSON that it could not check': {
    body: mid(
      {
        error: {
          message: 'Failed to validate JSON.',
          type: 'invalid_request_error',
          code: 'json_validate_failed',
          status_code: 400,
        },
      },
      'error',
    ),
    failure: { kind: 'refused', status: 400 },
  },
  'OpenRouter, its provider gone': {
    body: mid({
      id: 'gen-1',
      error: { code: 502, message: 'Provider disconnected' },
      choices: [{ delta: { content: '' }, finish_reason: 'error' }],
    }),
    failure: { kind: 'server', status: 502 },
  },
  'OpenRouter, a code in digits': {
    body: mid({ error: { code: '429', message: 'Rate limited' } }),
    failure: { kind: 'busy' },
  },
  'OpenRouter, an error in a choice': {
    body:
      chunk({ content: '{' }) +
      chunk({ content: '' }, 'error', {}, { error: { code: 503, message: 'No capacity' } }) +
      DONE,
    failure: { kind: 'busy' },
  },
  'OpenRouter, no more than that it ended so': {
    body: chunk({ content: '{"a' }, 'error') + DONE,
    failure: { kind: 'server' },
  },
  'OpenAI, a name for the error': {
    body: mid({ error: { type: 'server_error', code: null, message: 'The server had an error.' } }),
    failure: { kind: 'server', status: 500 },
  },
  'a limit reached midway': {
    body: mid({
      error: {
        type: 'tokens',
        code: 'rate_limit_exceeded',
        message: 'Rate limit reached. Please try again in 7.2s.',
      },
    }),
    failure: { kind: 'busy', retryAfter: 8 },
  },
  'vLLM, an object of its own': {
    body: mid({
      object: 'error',
      message: 'Out of memory',
      type: 'InternalServerError',
      param: null,
      code: 500,
    }),
    failure: { kind: 'server', status: 500 },
  },
  'Gemini, in a list': {
    body: mid([{ error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }]),
    failure: { kind: 'busy' },
  },
  'an error in words': {
    body: `${chunk({ content: '{' })}event: error\ndata: upstream closed\n\n`,
    failure: { kind: 'server' },
  },
  'too long, found out midway': {
    body: mid({ error: { code: 400, message: "This model's maximum context length is 4096 tokens." } }),
    failure: { kind: 'refused', status: 400 },
  },
  'cut off': { body: contents() + chunk({}, 'length') + DONE, failure: { kind: 'answer', fault: 'cut off' } },
  'cut off, as Mistral says': {
    body: contents() + chunk({ content: '' }, 'model_length') + DONE,
    failure: { kind: 'answer', fault: 'cut off' },
  },
  'DeepSeek, out of machines': {
    body: contents() + chunk({}, 'insufficient_system_resource') + DONE,
    failure: { kind: 'busy' },
  },
  filtered: {
    body: chunk({ content: '{' }) + chunk({}, 'content_filter') + DONE,
    failure: { kind: 'refused', said: 'content_filter' },
  },
  'a model that refuses': {
    body:
      chunk({ role: 'assistant', content: '', refusal: null }) +
      chunk({ refusal: "I can't help " }) +
      chunk({ refusal: 'with that.' }) +
      END,
    failure: { kind: 'refused', said: "I can't help with that." },
  },
  'a stream that just ends': { body: contents(), failure: { kind: 'broken off' } },
  'a broken event': {
    body: chunk({ content: '{' }) + sse('{"choices":[{"delta'),
    failure: { kind: 'answer', fault: 'not json' },
  },
  'nothing but words': { body: sse('hello') + sse('you'), failure: { kind: 'answer', fault: 'not json' } },
}
