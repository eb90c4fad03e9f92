import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { SENTENCE_FEATURES } from '../../core/brief/extract/feature-names'
import { ROLE_COLUMNS } from '../../core/brief/extract/roles'
import { MATCH_FEATURES } from '../../core/match/features'
import { PROJECT } from '../harness/browsers'
import { again, command } from './support/command'
import { temporaryFolder } from './support/temporary'
import { writeToyData } from './support/toy-data'

const data = temporaryFolder()
const out = join(data, 'out')
const SHIPPED = [
  'core/match/background.gen.json',
  'core/match/weights.gen.json',
  'core/brief/extract/ranker.gen.json',
  'core/brief/extract/roles.gen.json',
  'core/evidence/model.gen.json',
  'docs/images/match-calibration.svg',
]
const shipped = () => SHIPPED.map((path) => readFileSync(join(PROJECT, path), 'utf8'))
const before = shipped()

beforeAll(() => {
  writeToyData(data)
  mkdirSync(out)
})

/** What a trainer wrote, as JSON. */
const written = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'))

const args = ['--data', data, '--out', out]

const numbers = (length: number) => v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(length))
const matching = v.object({
  weights: numbers(MATCH_FEATURES.length),
  bias: v.pipe(v.number(), v.finite()),
  open: v.number(),
})
const ranker = v.object({
  weights: numbers(SENTENCE_FEATURES.length),
  trees: v.pipe(v.string(), v.nonEmpty()),
})
const linear = v.object({ features: v.array(v.string()), weights: v.array(v.pipe(v.number(), v.finite())) })

describe.concurrent('training on a toy set', () => {
  test('npm run train:match writes weights, background and plot', async () => {
    const { code, stdout, stderr } = await command('train:match', [...args, '--cuts'])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/Cross-validated by topic or story, five folds:[\s\S]+mean of 5 cuts into folds/)
    const { features } = v.parse(
      v.object({ features: v.array(v.string()), text: matching, headline: matching, pair: v.object({}) }),
      written('weights.gen.json'),
    )
    expect(features).toEqual(MATCH_FEATURES)
    // 48 articles, 12 texts about nothing and 18 pages of claims.
    expect(written('background.gen.json')).toMatchObject({ articles: 78 })
    expect(readFileSync(join(out, 'match-calibration.svg'), 'utf8')).toMatch(/<\/svg>\n$/)
  })

  test('npm run train:takeaways writes rankers and role models', async () => {
    const { code, stdout, stderr } = await command('train:takeaways', args)
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^48 articles, cross-validated by article in five folds:$/m)
    const rankers = v.object({ good: ranker, first: ranker })
    v.parse(v.object({ english: rankers, plain: rankers }), written('ranker.gen.json'))
    const role = v.object({ weights: numbers(ROLE_COLUMNS.length), bias: v.pipe(v.number(), v.finite()) })
    v.parse(v.object({ why: role, background: role, next: role }), written('roles.gen.json'))
  })

  test('npm run train:evidence writes its four models', async () => {
    const { code, stdout, stderr } = await command('train:evidence', args)
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^Cross-validated by page, five folds\./)
    const judge = v.intersect([linear, v.object({ from: v.pipe(v.number(), v.finite()) })])
    v.parse(
      v.object({ rank: linear, present: judge, follows: judge, carries: judge }),
      written('model.gen.json'),
    )
  })

  test('a trainer ends with 2 without data', async () => {
    const { code, stderr } = await again('train:evidence', ['--data', join(data, 'gone')])
    expect(stderr).toMatch(/^There is no folder .+gone\nnpm run train:/)
    expect(code).toBe(2)
  })
})

test('what is shipped stays as it is', () => {
  expect(readdirSync(out).sort()).toEqual(SHIPPED.map((path) => path.split('/').at(-1)).sort())
  expect(shipped()).toEqual(before)
})
