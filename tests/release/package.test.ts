import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { browserKind, builtExtension } from '../harness/browsers'

test('the package holds what the build holds, byte for byte', () => {
  const kind = browserKind()
  const built = builtExtension(kind)
  const store = kind === 'chromium' ? 'chrome' : 'firefox'
  const packed = unzipSync(readFileSync(join(built, '..', `storypulse-${version}-${store}.zip`)))
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(built, join(parentPath, name)))
  expect(Object.keys(packed).sort()).toEqual(files.sort())
  for (const file of files)
    expect(readFileSync(join(built, file)).equals(packed[file] ?? Buffer.of()), file).toBe(true)
})
