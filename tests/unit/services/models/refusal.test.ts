import { describe, expect, test } from 'vitest'
import { type ModelError, ModelRoomError, ModelWindowError } from '../../../../services/models/errors'
import { refusal, saidIn } from '../../../../services/models/refusal'

const of = (status: number, body: unknown, headers = {}): ModelError =>
  refusal(status, new Headers(headers), saidIn(typeof body === 'string' ? body : JSON.stringify(body)), {
    host: 'h',
    model: 'm',
  })
const message = (said: string, more: object = {}) => ({ error: { message: said, ...more } })

/** Texts of servers as they were recorded or stand in their source, shortened. */
describe('what is too long', () => {
  test.each([
    [
      'OpenAI',
      400,
      message(
        "This model's maximum context length is 4097 tokens. However, your messages resulted in 5000 tokens.",
      ),
      4097,
    ],
    [
      'OpenAI’s minute',
      429,
      message(
        'Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 46000. The input or output tokens must be reduced.',
      ),
      30_000,
    ],
    [
      'vLLM',
      400,
      {
        object: 'error',
        message:
          "'max_tokens' is too large: 2048. This model's maximum context length is 2048 tokens and your request has 1500 input tokens",
        code: 400,
      },
      2048,
    ],
    [
      'Groq’s length',
      400,
      message('Please reduce the length of the messages or completion.', { code: 'context_length_exceeded' }),
      null,
    ],
    [
      'Groq’s minute',
      413,
      message(
        'Request too large for model `x` on tokens per minute (TPM): Limit 8000, Requested 16226, please reduce your message size and try again.',
      ),
      8000,
    ],
    ['Groq’s minute with commas', 413, message('Limit 12,000, Requested 16,226'), 12_000],
    [
      'Anthropic',
      400,
      message('prompt is too long: 208310 tokens > 200000 maximum', { type: 'invalid_request_error' }),
      200_000,
    ],
    [
      'Gemini',
      400,
      [
        message('The input token count (1048600) exceeds the maximum number of tokens allowed (1048576).', {
          status: 'INVALID_ARGUMENT',
        }),
      ],
      1_048_576,
    ],
    [
      'Mistral',
      400,
      {
        message:
          'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
      },
      32_768,
    ],
    [
      'LM Studio',
      400,
      {
        error:
          'Trying to keep the first 5037 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.',
      },
      4096,
    ],
    [
      'llama.cpp',
      400,
      message('request (5010 tokens) exceeds the available context size (4096 tokens), try increasing it'),
      4096,
    ],
    ['llama.cpp as it was', 500, message('the request exceeds the available context size'), null],
    [
      'xAI',
      400,
      { error: 'This model’s maximum prompt length is 131072 but the request contains 200000 tokens.' },
      131_072,
    ],
    ['Qwen', 400, message('Range of input length should be [1, 30720]'), 30_720],
    [
      'OpenRouter',
      400,
      message(
        "This endpoint's maximum context length is 32768 tokens. However, you requested about 40000 tokens",
      ),
      32_768,
    ],
    [
      'OpenRouter for another',
      400,
      message('Provider returned error', {
        metadata: { raw: '{"message":"maximum context length is 8192 tokens"}' },
      }),
      8192,
    ],
    [
      'OpenRouter without credit for so long a prompt',
      402,
      message('Prompt tokens limit exceeded: 9000 > 5120. To increase, add credits'),
      5120,
    ],
    [
      'Hugging Face',
      422,
      {
        error:
          'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4097. Given: 5000 `inputs` tokens',
        error_type: 'validation',
      },
      4097,
    ],
    ['llama-cpp-python', 400, message('Requested tokens (5010) exceed context window of 4096'), 4096],
    ['Fireworks', 400, message('The prompt is too long: 9000, model maximum context length: 8192'), 8192],
    ['Bedrock', 400, message('Input is too long for requested model.'), null],
    ['a proxy in front', 413, '<html><body>413 Request Entity Too Large</body></html>', null],
  ])('%s', (_, status, body, window) => {
    const error = of(status, body)
    expect(error).toBeInstanceOf(ModelWindowError)
    expect(error).toMatchObject({ window })
  })
})

describe('what may be answered in fewer tokens', () => {
  test.each([
    [
      'OpenRouter',
      402,
      message(
        'This request requires more credits, or fewer max_tokens. You requested up to 8000 tokens, but can only afford 1234.',
        { code: 402 },
      ),
      1234,
    ],
    [
      'OpenAI',
      400,
      message(
        'max_tokens is too large: 8000. This model supports at most 4096 completion tokens, whereas you provided 8000.',
      ),
      4096,
    ],
    [
      'Anthropic',
      400,
      message('max_tokens: 9000 > 8192, which is the maximum allowed number of output tokens for m'),
      8192,
    ],
    [
      'Groq',
      400,
      message(
        '`max_completion_tokens` must be less than or equal to `8192`, the maximum value for this model',
      ),
      8192,
    ],
  ])('%s', (_, status, body, room) => {
    const error = of(status, body)
    expect(error).toBeInstanceOf(ModelRoomError)
    expect(error).toMatchObject({ room, failure: { kind: 'refused', status } })
  })
})

test.each([
  [
    'too little credit for any brief',
    402,
    message('You requested up to 2500 tokens, but can only afford 12.'),
    { kind: 'key' },
  ],
  ['no credit', 402, message('Insufficient credits'), { kind: 'key' }],
  [
    'OpenAI without money',
    429,
    message('You exceeded your current quota, please check your plan and billing details.'),
    { kind: 'key' },
  ],
  [
    'Gemini’s free minute',
    429,
    message(
      'You exceeded your current quota, please check your plan and billing details. Please retry in 34.07s.',
    ),
    { kind: 'busy', retryAfter: 35 },
  ],
  [
    'a minute that is used up',
    429,
    message(
      'Rate limit reached for model `x` on tokens per minute (TPM): Limit 8000, Used 7000, Requested 3000. Please try again in 1m2.5s.',
    ),
    { kind: 'busy', retryAfter: 63 },
  ],
  [
    'a wait in milliseconds',
    429,
    message('Rate limit reached. Please try again in 250ms.'),
    { kind: 'busy', retryAfter: null },
  ],
  [
    'OpenRouter, nobody under the reader’s policy',
    404,
    message('No endpoints found matching your data policy (Free model publication).'),
    { kind: 'refused', status: 404 },
  ],
  [
    'OpenRouter, nobody who knows the form',
    404,
    message('No endpoints found that can handle the requested parameters.'),
    { kind: 'refused', status: 404 },
  ],
  [
    'OpenRouter, nobody allowed',
    404,
    message('No allowed providers are available for the selected model.'),
    { kind: 'refused', status: 404 },
  ],
  ['OpenRouter, no such model', 404, message('No endpoints found for foo/bar.'), { kind: 'no model' }],
  ['Ollama, no such model', 404, { error: "model 'llama9' not found" }, { kind: 'no model' }],
  ['Gemini’s key', 400, [message('API key not valid. Please pass a valid API key.')], { kind: 'key' }],
  [
    'Mistral, of a field',
    422,
    { object: 'error', message: { detail: [{ msg: 'Extra inputs are not permitted' }] } },
    { kind: 'refused', status: 422 },
  ],
  ['a server’s own fault', 500, message('oops'), { kind: 'server', status: 500 }],
])('%s', (_, status, body, failure) => {
  expect(of(status, body).failure).toMatchObject(failure)
})
