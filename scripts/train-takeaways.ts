import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readNewsroomItems } from './eval/newsroom-items'
import { trainRanker } from './train-takeaways/train'

const { values } = parseArgs({ options: { data: { type: 'string' }, families: { type: 'boolean' } } })
if (!values.data || !existsSync(values.data)) {
  console.error(
    'Usage: npm run train:takeaways -- --data FOLDER [--families] (the folder that holds the data sets)',
  )
  process.exit(2)
}
trainRanker(
  readNewsroomItems(join(values.data, 'cnndm_highlights'), Number.POSITIVE_INFINITY),
  values.families ?? false,
)
