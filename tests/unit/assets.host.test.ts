import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../assets')
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

// What a page writes for all its elements wins over the :host rules of a shadow root, unless they are important.
it.each(sheets)('%s leaves nothing to the host, which a page may restyle', (name) => {
  const css = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  expect(css).not.toContain(':host')
})
