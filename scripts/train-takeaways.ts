import { join } from 'node:path'
import { readNewsroomItems } from './eval/newsroom-items'
import { commandLine, runCommand } from './lib/command-line'
import { dataFolder } from './lib/data-folder'
import { trainRanker } from './train-takeaways/train'

const USAGE = `npm run train:takeaways -- --data FOLDER [--families] [--out FOLDER]
--data names the folder that holds the data sets, --out another place than the shipped one for what is learnt.`

await runCommand(() => {
  const { values } = commandLine(USAGE, {
    options: {
      data: { type: 'string' },
      families: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const folder = join(dataFolder(values.data, USAGE), 'cnndm_highlights')
  trainRanker(readNewsroomItems(folder, Number.POSITIVE_INFINITY), values.families, values.out)
})
