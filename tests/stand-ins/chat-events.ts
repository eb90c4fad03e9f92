/** What a model answers in these streams. */
export const ANSWER = '{"headline":"Tram – late 🚋","takeaways":["It opened."]}'
/** The same in three pieces, one of which ends within the text. */
export const PIECES = [ANSWER.slice(0, 9), ANSWER.slice(9, 31), ANSWER.slice(31)]

/** An event. */
export const sse = (data: unknown) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`
/** The mark that nothing more comes. */
export const DONE = 'data: [DONE]\n\n'

/** An event of a completion, with what a server adds to each. */
export const chunk = (
  delta: unknown,
  finish_reason: string | null = null,
  more: object = {},
  beside: object = {},
) =>
  sse({
    id: 'chatcmpl-7',
    object: 'chat.completion.chunk',
    created: 1_780_000_000,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason, ...beside }],
    ...more,
  })

/** The answer in pieces, each in a delta. */
export const contents = (frame: (content: string) => unknown = (content) => ({ content })) =>
  PIECES.map((piece) => chunk(frame(piece))).join('')
/** Thoughts in a field of their own. */
export const thought = (field: string, more: object = {}) =>
  ['We ', 'need {"a', '": 1}.'].map((said) => chunk({ [field]: said, ...more })).join('')
/** A content in parts. */
export const parts = (...content: object[]) => chunk({ content })
/** A thought as Mistral's part. */
export const thinkingPart = (said: string) => ({ type: 'thinking', thinking: [{ type: 'text', text: said }] })
/** A good end. */
export const END = chunk({}, 'stop') + DONE
/** What was used, in an event without a choice. */
export const USAGE = sse({
  id: 'chatcmpl-7',
  object: 'chat.completion.chunk',
  choices: [],
  usage: { total_tokens: 9 },
})
