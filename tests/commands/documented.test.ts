import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PROJECT } from '../harness/browsers'
import { SCRIPTS } from './support/command'

/** The suite itself, which cannot run within itself. */
const SUITE = ['test', 'test:long', 'repeat']

/** Stages of `npm test` say what this one says: types, lint and unused code. */
const STAGES = ['check']

/** They do not end; the long tests start them and see what they write. */
const ENDLESS = ['dev', 'dev:firefox']

/** It writes into the tree at hand, whatever stands there; lint fails where it would change anything. */
const WRITES_SOURCES = ['format']

const here = dirname(fileURLToPath(import.meta.url))
const read = (name: string) => readFileSync(join(PROJECT, name), 'utf8')

/** `npm run NAME`, `npm start` and `npm test`, wherever a reader is told to type them. */
const documented = new Set(
  ['README.md', 'CONTRIBUTING.md'].flatMap((name) =>
    [...read(name).matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? '',
    ),
  ),
)

const own = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('\n')

/** What these tests run as a reader types it. */
const run = new Set([...own.matchAll(/\bcommand\('([\w:]+)'/g)].map(([, name = '']) => name))

test('every command of package.json is told in README or CONTRIBUTING', () => {
  expect(Object.keys(SCRIPTS).filter((name) => !documented.has(name))).toEqual([])
})

test('every command that is told is one of package.json', () => {
  expect([...documented].filter((name) => !Object.hasOwn(SCRIPTS, name))).toEqual([])
})

test('every command that is told runs in these tests', () => {
  const elsewhere = new Set([...SUITE, ...STAGES, ...ENDLESS, ...WRITES_SOURCES])
  expect([...documented].filter((name) => !elsewhere.has(name) && !run.has(name))).toEqual([])
})
