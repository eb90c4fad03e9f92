import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import * as v from 'valibot'
import { expect, inject, test } from 'vitest'
import { RELEASE_OUT } from '../../scripts/lib/build'
import { type BrowserKind, builtExtension, PROJECT } from '../harness/browsers'
import { SCRIPTS } from './support/command'

const builds = inject('builds')
const packageSchema = v.object({ version: v.string() })
const { version } = v.parse(packageSchema, JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')))
const manifestSchema = v.object({
  manifest_version: v.literal(3),
  name: v.literal('__MSG_extName__'),
  version: v.literal(version),
  action: v.object({ default_popup: v.string() }),
})

const archive = (name: string) =>
  Object.keys(unzipSync(readFileSync(join(PROJECT, RELEASE_OUT, `storypulse-${version}-${name}.zip`))))

test.each<[string, BrowserKind, string]>([
  ['build', 'chromium', 'wxt build'],
  ['build:firefox', 'firefox', 'wxt build -b firefox --mv3'],
])('npm run %s writes an extension for %s', (name, kind, script) => {
  // Where the builds stood already, `npm test` made them by this same line, as it did the packages.
  expect(SCRIPTS[name]).toBe(script)
  expect(builds[name]?.code ?? 0, builds[name]?.stderr).toBe(0)
  const folder = builtExtension(kind, RELEASE_OUT)
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  for (const file of [
    manifest.action.default_popup,
    'gate.js',
    'host.js',
    'reader.js',
    '_locales/en/messages.json',
  ])
    expect(existsSync(join(folder, file)), file).toBe(true)
})

test('npm run zip packs both extensions, and the sources without anything that was made of them', () => {
  expect(SCRIPTS.zip).toBe('wxt zip && wxt zip -b firefox --mv3')
  expect(builds.zip?.code ?? 0, builds.zip?.stderr).toBe(0)
  for (const browser of ['chrome', 'firefox'])
    expect(archive(browser)).toEqual(expect.arrayContaining(['manifest.json', 'gate.js', 'host.js']))
  const sources = archive('sources')
  expect(sources).toEqual(expect.arrayContaining(['package.json', 'wxt.config.ts', 'entrypoints/gate.ts']))
  expect(sources.filter((path) => /^(?:node_modules|\.cache|\.output|\.git)\b/.test(path))).toEqual([])
})
