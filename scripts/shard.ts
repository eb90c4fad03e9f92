import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { documentOf } from '../core/sources/document'
import { noSourceFault } from '../core/sources/no-source-words'
import { hasBriefs, readDocument } from '../core/sources/read-document'
import { commandLine, runCommand, UsageError } from './lib/command-line'
import { shardTree } from './shard/shard-tree'

const USAGE = `npm run shard -- FILE OUT [--title T] [--home URL] [--licence NAME --licence-url URL] [--topic T]...
Cuts a feed, or a file with one brief a line (.ndjson, of any length), into a tree of shards that any static host serves.
Ends with 0, with 1 where a brief could not be taken, with 2 where nothing could be read.`

async function linesOf(path: string): Promise<AsyncIterable<string> | Iterable<string>> {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return createInterface({ input: createReadStream(path) })
  const document = documentOf(await readFile(path, 'utf8'))
  if ('why' in document || !hasBriefs(document)) {
    const {
      path: at,
      wrong,
      fix,
    } = 'why' in document
      ? noSourceFault(document.why, path)
      : { path, wrong: 'holds no briefs itself', fix: 'Name a feed.' }
    throw new RangeError(`${at}: ${wrong}. ${fix}`)
  }
  const { briefs, faults } = readDocument(document, Date.now())
  for (const { path: at, wrong, fix } of faults) console.error(`${at}: ${wrong}. ${fix}`)
  return briefs.map((brief) => JSON.stringify(brief))
}

await runCommand(async () => {
  const { values, positionals } = commandLine(USAGE, {
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      home: { type: 'string' },
      licence: { type: 'string' },
      'licence-url': { type: 'string' },
      topic: { type: 'string', multiple: true, default: [] },
    },
  })
  const [file, out] = positionals
  if (!file || !out) throw new UsageError(USAGE)
  try {
    const { licence, 'licence-url': url } = values
    const tree = await shardTree(
      await linesOf(file),
      out,
      {
        ...(values.title && { title: values.title }),
        ...(values.home && { home_page_url: values.home }),
        ...(licence && url && { licence: { name: licence, url } }),
      },
      new Set(values.topic),
    )
    for (const { path, wrong, fix } of tree.faults) console.error(`${path}: ${wrong}. ${fix}`)
    console.log(`${tree.briefs} briefs in ${tree.shards} shards, ${tree.bytes} bytes; ${tree.lost} lost`)
    console.log(`Serve ${out} and give readers the address of its manifest.json.`)
    process.exitCode = tree.lost > 0 ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
})
