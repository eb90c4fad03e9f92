import { join } from 'node:path'
import { readLabelled } from './eval/labelled-briefs'
import { commandLine, runCommand } from './lib/command-line'
import { dataFolder } from './lib/data-folder'
import { trainRankers } from './train-takeaways/train'

const USAGE = `npm run train:takeaways -- --data FOLDER [--unmeasured] [--out FOLDER]
--data names the folder that holds the data sets, --out another place than the shipped one for what is learnt.`

await runCommand(async () => {
  const { values } = commandLine(USAGE, {
    options: {
      data: { type: 'string' },
      unmeasured: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const folder = dataFolder(values.data, USAGE)
  const labelled = await readLabelled(join(folder, 'brief_labels'), folder, [], Number.POSITIVE_INFINITY)
  trainRankers(labelled, !values.unmeasured, values.out)
})
