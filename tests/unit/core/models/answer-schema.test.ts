import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { ANSWER_JSON_SCHEMA, answerSchema } from '../../../../core/models/answer-schema'

test('the schema for servers says what ours says', () => {
  const { $schema: _, ...generated } = toJsonSchema(answerSchema)
  expect(ANSWER_JSON_SCHEMA).toEqual(generated)
})
