import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DataError, storedPages } from '../../bench/lib/real-pages'
import { LAYOUTS, layoutAddress } from '../../tests/site/layouts'

/** A page to measure. */
export interface LayoutPage {
  name: string
  address: string
  /** What is stored under the address; null where the test site has it. */
  read: (() => Promise<Buffer>) | null
  /** Whether its own scripts run: those of stored pages only miss their network. */
  hasScripts: boolean
}

/** Where folders of plain files are served from. */
const PLAIN_HOST = 'layouts.example'

const isAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

async function setPages(folder: string): Promise<LayoutPage[]> {
  return (await storedPages(folder))
    .filter(({ url }) => isAddress(url))
    .map(({ file, url }) => ({
      name: `${basename(folder)}/${basename(file).replace(/\.html(?:\.gz)?$/, '')}`,
      address: new URL(url).href.split('#')[0] ?? url,
      hasScripts: false,
      read: async () => {
        const stored = await readFile(join(folder, file))
        return file.endsWith('.gz') ? gunzipSync(stored) : stored
      },
    }))
}

async function plainPages(folder: string): Promise<LayoutPage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()
  return names.map((name) => ({
    name: `${basename(folder)}/${name.replace(/\.html$/, '')}`,
    address: `https://${PLAIN_HOST}/${encodeURIComponent(basename(folder))}/${encodeURIComponent(name)}`,
    hasScripts: true,
    read: () => readFile(join(folder, name)),
  }))
}

/**
 * The pages of a folder: those its items.jsonl lists, or every HTML file in it.
 * @throws DataError when there are none.
 */
export async function folderPages(folder: string): Promise<LayoutPage[]> {
  if (!existsSync(folder)) throw new DataError(`${folder} is not there`)
  const isSet = existsSync(join(folder, 'items.jsonl'))
  const pages = await (isSet ? setPages(folder) : plainPages(folder))
  if (pages.length === 0) throw new DataError(`${folder} has neither an items.jsonl nor an HTML file`)
  return pages
}

/** The test site's pages with layouts that are hard on a sidebar. */
export function sitePages(): LayoutPage[] {
  return Object.keys(LAYOUTS).map((name) => ({
    name: `site/${name}`,
    address: layoutAddress(name),
    read: null,
    hasScripts: true,
  }))
}

/** A few of many, the same for the same seed, in an order that depends on nothing else. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  // https://en.wikipedia.org/wiki/Linear_congruential_generator, constants of Numerical Recipes
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const left = [...all]
  const taken: T[] = []
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(next() * left.length), 1))
  return taken
}
