import { writeFile } from 'node:fs/promises'
import { briefJsonSchema } from './lib/brief-json-schema'
import { feedJsonSchema } from './lib/feed-json-schema'

for (const [name, schema] of [
  ['brief', briefJsonSchema()],
  ['feed', feedJsonSchema()],
] as const) {
  await writeFile(new URL(`../docs/${name}.schema.json`, import.meta.url), schema)
  console.log(`Wrote docs/${name}.schema.json`)
}
