import { commandLine, runCommand } from './lib/command-line'
import { dataFolder } from './lib/data-folder'
import { trainEvidence } from './train-evidence/train'

const USAGE = `npm run train:evidence -- --data FOLDER [--out FOLDER]
--data names the folder that holds the data sets, --out another place than the shipped one for what is learnt.`

await runCommand(() => {
  const { values } = commandLine(USAGE, { options: { data: { type: 'string' }, out: { type: 'string' } } })
  trainEvidence(dataFolder(values.data, USAGE), values.out)
})
