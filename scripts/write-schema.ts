import { writeFile } from 'node:fs/promises'
import { briefJsonSchema } from './lib/brief-json-schema'

await writeFile(new URL('../docs/brief.schema.json', import.meta.url), briefJsonSchema())
console.log('Wrote docs/brief.schema.json')
