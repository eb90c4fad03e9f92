import { BROKEN_CHAT_STREAMS } from './broken-chat-streams'
import {
  ANSWER,
  chunk,
  contents,
  DONE,
  END,
  PIECES,
  parts,
  sse,
  thinkingPart,
  thought,
  USAGE,
} from './chat-events'

/**
 * Answers of servers that speak OpenAI's chat completions, event by event as each is documented to write them or was recorded
 * (public fixtures of pydantic-ai and of Vercel's AI SDK, 2025 and 2026). The words are ours.
 */
export interface StreamShape {
  /** The events, already framed. */
  body: string
  /** What comes of it; else why nothing does. */
  text?: string
  failure?: object
  contentType?: string
}

/** Good answers: the text that comes out is `ANSWER`, after thoughts where the server keeps these in the content. */
const GOOD: Readonly<Record<string, string>> = {
  OpenAI: chunk({ role: 'assistant', content: '', refusal: null }) + contents() + END,
  'OpenAI with obfuscation and usage':
    contents((content) => ({ content, obfuscation: 'x8Yq' })) + chunk({}, 'stop') + USAGE + DONE,
  'Azure, with a filter’s event before':
    sse({ choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] }) +
    contents() +
    END,
  DeepSeek:
    chunk({ role: 'assistant', content: null, reasoning_content: '' }) +
    thought('reasoning_content', { content: null }) +
    contents((content) => ({ content, reasoning_content: null })) +
    chunk({ content: '', reasoning_content: null }, 'stop', { usage: { total_tokens: 9 } }) +
    DONE,
  'DeepSeek on Azure, with every field null':
    thought('reasoning_content', { role: null, content: null, tool_calls: null }) +
    contents((content) => ({ role: null, content, reasoning_content: null, tool_calls: null })) +
    chunk({ role: null, content: null, reasoning_content: null, tool_calls: null }, 'stop') +
    USAGE +
    DONE,
  'Qwen at Alibaba':
    thought('reasoning_content', { content: null }) +
    contents() +
    chunk({ content: '' }, 'stop') +
    USAGE +
    DONE,
  Groq: chunk({ role: 'assistant', content: '' }, null, { x_groq: { id: 'req_1' } }) + contents() + END,
  'Groq with reasoning':
    thought('reasoning') + contents() + chunk({}, 'stop', { x_groq: { usage: {} } }) + DONE,
  'Groq with reasoning of a channel':
    thought('reasoning', { channel: 'analysis' }) +
    contents((content) => ({ content, channel: 'final' })) +
    END,
  Mistral: chunk({ role: 'assistant', content: '' }) + contents() + chunk({ content: '' }, 'stop') + DONE,
  'Magistral, in lists of parts':
    chunk({ role: 'assistant', content: '' }) +
    parts(thinkingPart('Okay {')) +
    PIECES.map((text) => parts({ type: 'text', text })).join('') +
    chunk({ content: '' }, 'stop') +
    DONE,
  'Magistral, text behind a list':
    parts(thinkingPart('Okay')) + contents() + chunk({ content: '' }, 'stop') + DONE,
  'Magistral, both kinds in one list':
    parts(thinkingPart('Okay'), { type: 'text', text: PIECES[0] }) +
    parts({ type: 'text', text: `${PIECES[1]}${PIECES[2]}` }) +
    END,
  'parts of other names':
    parts({ type: 'reasoning', text: 'Hm' }, { type: 'output_text', text: PIECES[0] }) +
    chunk({ content: [PIECES[1], { text: PIECES[2] }] }) +
    END,
  'OpenRouter, with comments': `${': OPENROUTER PROCESSING\n\n'.repeat(3)}${thought('reasoning', { content: '', reasoning_details: [{ type: 'reasoning.text', text: 'We' }] })}: OPENROUTER PROCESSING\n\n${contents((content) => ({ role: 'assistant', content }))}${chunk({ content: '' }, 'stop', {}, { native_finish_reason: 'STOP' })}${DONE}`,
  'Hugging Face, with the text twice':
    PIECES.map((text) =>
      chunk(
        { token_id: 3, role: 'assistant', content: text, tool_calls: null },
        null,
        {},
        { text, seed: null },
      ),
    ).join('') +
    chunk({ content: '' }, 'stop', {}, { text: '' }) +
    DONE,
  'Z.ai':
    thought('reasoning_content', { role: 'assistant' }) +
    contents((content) => ({ role: 'assistant', content })) +
    chunk({ role: 'assistant', content: '' }, 'stop') +
    DONE,
  'xAI, its finish with the last piece':
    chunk({ content: `${PIECES[0]}${PIECES[1]}`, role: 'assistant' }) +
    chunk({ content: PIECES[2] }, 'stop') +
    DONE,
  Moonshot:
    thought('reasoning_content') + contents() + chunk({}, 'stop', {}, { usage: { total_tokens: 9 } }) + DONE,
  'Perplexity, with the message so far beside the piece':
    PIECES.map((content, at) =>
      chunk(
        { role: 'assistant', content },
        at === 2 ? 'stop' : null,
        { citations: [] },
        { message: { role: 'assistant', content: PIECES.slice(0, at + 1).join('') } },
      ),
    ).join('') +
    chunk(
      { role: 'assistant', content: '' },
      null,
      { citations: [] },
      { message: { role: 'assistant', content: ANSWER } },
    ) +
    DONE,
  Cerebras:
    chunk({ role: 'assistant' }) +
    contents((content) => ({ content })) +
    chunk({}, 'stop', { time_info: { queue_time: 0 } }) +
    DONE,
  'Gemini, without a mark at the end': PIECES.map((content, at) =>
    chunk({ role: 'assistant', content }, at === 2 ? 'stop' : null),
  ).join(''),
  'Gemini, its reason in capitals': contents() + chunk({ content: '' }, 'STOP'),
  'LM Studio, with its thoughts apart': thought('reasoning_content') + contents() + END,
  'LM Studio, with thoughts under another name': thought('reasoning') + contents() + END,
  'llama.cpp, with timings':
    chunk({ role: 'assistant', content: null }) +
    contents() +
    chunk({}, 'stop', { timings: { predicted_n: 9 } }) +
    DONE,
  'vLLM, with token ids':
    chunk({ role: 'assistant', content: '' }, null, { prompt_token_ids: null }) +
    contents() +
    chunk({ content: '' }, 'stop', {}, { stop_reason: null, token_ids: null }) +
    USAGE +
    DONE,
  'vLLM, stopped at a token of its own':
    contents() + chunk({ content: '' }, 'stop', {}, { stop_reason: 151_336 }) + DONE,
  'Ollama’s other interface':
    thought('reasoning', { role: 'assistant', content: '' }) +
    contents((content) => ({ role: 'assistant', content })) +
    chunk({ role: 'assistant', content: '' }, 'stop') +
    DONE,
  'null where there is no choice':
    contents() + chunk({}, 'stop') + sse({ id: 'x', choices: null, usage: {} }) + DONE,
  'null where there is no delta': contents() + chunk(null, 'stop') + DONE,
  'null for the error that there is not':
    PIECES.map((content) => chunk({ content }, null, { error: null })).join('') +
    chunk({}, 'stop', { error: null }) +
    DONE,
  'null beside the delta':
    PIECES.map((content) => chunk({ content }, null, {}, { message: null, error: null })).join('') + END,
  'an error of fields of null':
    PIECES.map((content) => chunk({ content }, null, { error: { code: null, message: '' } })).join('') + END,
  'an error of nothing': PIECES.map((content) => chunk({ content }, null, { error: {} })).join('') + END,
  'a reason of nothing until the end': PIECES.map((content) => chunk({ content }, '')).join('') + END,
  'no reason, but the mark': contents() + DONE,
  'a reason, but no mark': contents() + chunk({}, 'stop'),
  'no empty line behind the last event': contents() + chunk({}, 'stop').trimEnd(),
  'no space behind the colon': (contents() + END).replaceAll('data: ', 'data:'),
  CRLF: (contents() + END).replaceAll('\n', '\r\n'),
  CR: (contents() + END).replaceAll('\n', '\r'),
  'a byte order mark': `\ufeff${contents()}${END}`,
  'ids and times to come again': `retry: 3000\n\nid: 1\nevent: message\n${contents()}id: 2\n${END}`,
}

/** What servers send so that nobody takes the line for dead. */
const KEEP_ALIVES: readonly string[] = [
  ': keep-alive\n\n',
  ':\n\n',
  ': ping - 2026-03-05 10:00:00\n\n',
  'data:\n\n',
  'data: \n\n',
  'data: ping\n\n',
  'event: keepalive\ndata: keepalive\n\n',
  'event: ping\ndata: {"type":"ping"}\n\n',
  'event: ping\ndata: null\n\n',
  'event: heartbeat\n\n',
  'data: {}\n\n',
  'data: []\n\n',
  'data: null\n\n',
  'data: "ping"\n\n',
  'data: 0\n\n',
  'data: [KEEPALIVE]\n\n',
  'data: {"object":"chat.completion.chunk","choices":[]}\n\n',
  'data: {"choices":[{"index":0,"delta":{}}]}\n\n',
  '\n\n\n',
]

/** Every shape by its name. */
export const CHAT_STREAMS: Readonly<Record<string, StreamShape>> = {
  ...Object.fromEntries(Object.entries(GOOD).map(([name, body]) => [name, { body, text: ANSWER }])),
  ...Object.fromEntries(
    KEEP_ALIVES.map((alive) => [
      `kept alive by ${JSON.stringify(alive)}`,
      { body: PIECES.map((content) => alive + chunk({ content })).join(alive) + alive + END, text: ANSWER },
    ]),
  ),
  ...BROKEN_CHAT_STREAMS,
  'without streaming': {
    body: JSON.stringify({
      choices: [{ message: { role: 'assistant', content: ANSWER, reasoning: null }, finish_reason: 'stop' }],
      error: null,
    }),
    text: ANSWER,
    contentType: 'application/json',
  },
  'without streaming, behind white space that kept the line open': {
    body: `\n\n\n  ${JSON.stringify({ choices: [{ message: { content: [thinkingPart('Okay'), { type: 'text', text: ANSWER }] } }] })}`,
    text: ANSWER,
    contentType: 'application/json; charset=utf-8',
  },
  'events that call themselves JSON': {
    body: contents() + END,
    text: ANSWER,
    contentType: 'application/json',
  },
  'an answer among the thoughts alone': {
    body: PIECES.map((reasoning) => chunk({ reasoning, content: '' })).join('') + END,
    text: ANSWER,
  },
  'an error with status 200': {
    body: '{"error":{"message":"Invalid API key","type":"authentication_error","code":401}}',
    failure: { kind: 'key' },
    contentType: 'application/json',
  },
}
