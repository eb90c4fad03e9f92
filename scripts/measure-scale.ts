import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Newsroom } from '../bench/match/generated'
import { commandLine, runCommand, UsageError } from './lib/command-line'
import { measureReader } from './shard/measure-reader'
import { shardTree } from './shard/shard-tree'

const USAGE = `npm run scale -- 1000 100000 1000000
Cuts so many generated briefs into shards and tells what that costs the publisher and a reader.`

const TOPICS = 'City Sport Weather Economy Politics World Science Health Culture Technology Travel Law'.split(
  ' ',
)

/** Stories that are made up; from there on they come again on other days, so that no shard holds one twice. */
const STORIES = 20_000
const DAYS = 900
const DAY = 86_400_000

/** Briefs as lines, made when they are needed; none is kept. */
function* generated(count: number): Generator<string> {
  const newsroom = new Newsroom(1)
  const stories = Array.from({ length: Math.min(count, STORIES) }, (_, number) => newsroom.brief(number))
  for (let number = 0; number < count; number++) {
    const story = stories[number % STORIES]
    // Every day has briefs of every topic, as soon as it has so many.
    const turn = number + Math.floor(number / DAYS)
    const first = TOPICS[turn % TOPICS.length] ?? ''
    const second = TOPICS[(turn + 5) % TOPICS.length] ?? ''
    const day = new Date(Date.UTC(2024, 0, 1) + (number % DAYS) * DAY).toISOString().slice(0, 10)
    const topics = number % 3 === 0 ? [first, second] : [first]
    yield JSON.stringify({ ...story, id: `story-${number}`, topics, createdAt: day, updatedAt: day })
  }
}

async function measure(count: number): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'storypulse-scale-'))
  try {
    const start = performance.now()
    const tree = await shardTree(generated(count), out, { title: 'Generated' })
    const seconds = (performance.now() - start) / 1000
    const memory = process.resourceUsage().maxRSS / 1000
    console.log(JSON.stringify({ count, seconds, memoryMB: memory, ...tree, faults: tree.faults.length }))
    for (const [days, topics] of [
      [1, ['City', 'Science']],
      [3, ['City', 'Science']],
      [30, ['City', 'Science']],
      [3, []],
    ] as const) {
      console.log(JSON.stringify({ days, topics: topics.length, ...measureReader(out, days, topics) }))
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

await runCommand(async () => {
  const counts = commandLine(USAGE, { allowPositionals: true }).positionals.map(Number)
  if (counts.length === 0 || !counts.every((count) => Number.isInteger(count) && count > 0)) {
    throw new UsageError(`It takes numbers of briefs.\n${USAGE}`)
  }
  for (const count of counts) await measure(count)
})
