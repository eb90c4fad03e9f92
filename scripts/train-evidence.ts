import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { trainEvidence } from './train-evidence/train'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data || !existsSync(values.data)) {
  console.error('Usage: npm run train:evidence -- --data FOLDER (the folder that holds the data sets)')
  process.exit(2)
}
trainEvidence(values.data)
