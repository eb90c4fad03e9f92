import { toJsonSchema } from '@valibot/to-json-schema'
import { briefSchema } from '../../core/brief/brief'

/**
 * The published JSON Schema (draft-07) of a Storypulse feed: a JSON Feed 1.1 whose items carry whole briefs. The program also
 * reads briefs that leave out what their item says already.
 */
export function feedJsonSchema(): string {
  const brief = toJsonSchema(briefSchema, { target: 'draft-07', ignoreActions: ['trim'] })
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Storypulse feed',
    type: 'object',
    required: ['version', 'title', 'items'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: { type: 'string', minLength: 1 },
      home_page_url: { type: 'string', format: 'uri' },
      feed_url: { type: 'string', format: 'uri' },
      language: { type: 'string' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          properties: { id: { type: 'string', minLength: 1 }, _storypulse: { $ref: '#/definitions/brief' } },
        },
      },
    },
    definitions: { brief },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
