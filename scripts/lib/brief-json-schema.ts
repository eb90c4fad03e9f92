import { toJsonSchema } from '@valibot/to-json-schema'
import { briefSchema } from '../../core/brief/brief'

/** The published JSON Schema (draft-07) of a brief, generated from the schema the program reads briefs with. */
export function briefJsonSchema(): string {
  // Trimming happens while reading and has no counterpart in JSON Schema; a trimmed text is a valid one.
  const schema = toJsonSchema(briefSchema, { target: 'draft-07', ignoreActions: ['trim'] })
  return `${JSON.stringify({ ...schema, title: 'Storypulse brief' }, null, 2)}\n`
}
