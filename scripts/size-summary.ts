import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { scriptSizes } from '../bench/bytes'
import { type PackageSize, sizeTables } from './size-summary/table'

// Prints what is shipped as Markdown: npm run zip && npm run --silent sizes

const OUT = '.output'

async function packageSizes(): Promise<PackageSize[]> {
  const files = (await readdir(OUT)).filter((file) => file.endsWith('.zip')).sort()
  if (files.length === 0) throw new Error(`No package lies in ${OUT}: npm run zip`)
  return Promise.all(files.map(async (name) => ({ name, bytes: (await stat(join(OUT, name))).size })))
}

const packages = await packageSizes()
const [chrome, firefox] = await Promise.all(
  ['chrome-mv3', 'firefox-mv3'].map((build) => scriptSizes(join(OUT, build))),
)
console.log(sizeTables({ chrome: chrome ?? [], firefox: firefox ?? [] }, packages))
