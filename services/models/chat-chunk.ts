import * as v from 'valibot'
import { errorIn, type SaidError } from './said-error'

/** What one event of a chat completion says, or the whole answer of a server that does not stream. */
export interface ChatChunk {
  text: string
  /** What the model thought, where the server keeps that apart. */
  thoughts: string
  /** Words of a model that will not answer. */
  refused: string
  /** Why the answer ends; null while it goes on. */
  finish: string | null
  error: SaidError | null
}

/** The text in a content: a text, or a list of parts, of which thoughts are left out (Mistral's Magistral). */
function contentText(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => (typeof part === 'string' ? part : partText(part))).join('')
}

const partSchema = v.object({ type: v.fallback(v.string(), 'text'), text: v.string() })

function partText(part: unknown): string {
  const read = v.safeParse(partSchema, part)
  return read.success && /text$/.test(read.output.type) ? read.output.text : ''
}

/** A field that servers also send as null, or as something else. */
const text = v.fallback(v.string(), '')
const messageSchema = v.object({
  content: v.optional(v.unknown()),
  reasoning_content: text,
  reasoning: text,
  thinking: text,
  refusal: text,
})
const maybeMessage = v.fallback(v.nullish(messageSchema), null)
const choiceSchema = v.object({
  delta: maybeMessage,
  /** The whole answer of a server that does not stream; beside a delta the answer so far (Perplexity). */
  message: maybeMessage,
  /** Of servers that answer a chat as a completion; beside a delta the same again (Hugging Face). */
  text,
  finish_reason: v.fallback(v.nullable(v.string()), null),
  error: v.optional(v.unknown()),
})
const chunkSchema = v.object({ choices: v.fallback(v.array(v.unknown()), []) })

const NOTHING: ChatChunk = { text: '', thoughts: '', refused: '', finish: null, error: null }

/** The mark that nothing more comes, of servers that may give no reason for the end. */
export const LAST: ChatChunk = { ...NOTHING, finish: 'stop' }

/** Reads one event; null where it is none of an answer. */
export function chatChunk(data: unknown): ChatChunk | null {
  const error = errorIn(data)
  if (error) return { ...NOTHING, error }
  const chunk = v.safeParse(chunkSchema, data)
  if (!chunk.success) return null
  const choice = v.safeParse(choiceSchema, chunk.output.choices[0])
  if (!choice.success) return NOTHING
  const { delta, message, text: plain, finish_reason, error: within } = choice.output
  const said = delta ?? message
  return {
    text: said ? contentText(said.content) : plain,
    thoughts: said?.reasoning_content || said?.reasoning || said?.thinking || '',
    refused: said?.refusal ?? '',
    finish: finish_reason || null,
    error: errorIn({ error: within }),
  }
}
