import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { again, command, lastJson } from './support/command'
import { temporaryFolder } from './support/temporary'
import { writeToyData } from './support/toy-data'
import { ARTICLES, LEAVING } from './support/toy-pages'

const data = temporaryFolder()
const set = (name: string) => join(data, name)

beforeAll(() => writeToyData(data))

/** A share of all, which every rate is. */
const rate = expect.toSatisfy((value) => typeof value === 'number' && value >= 0 && value <= 1)
const ms = expect.toSatisfy((value) => typeof value === 'number' && value > 0)
const rates = (...names: string[]) => Object.fromEntries(names.map((name) => [name, rate]))

interface Task {
  task: string
  set: string
  more?: string[]
  /** What the last line says beside task and set; where the texts leave no doubt, the very figure. */
  says: Record<string, unknown>
}

const ROUGE = ['rouge1', 'rouge2', 'rougeLsum']
const PLAIN = { 'readability.f1': 1, 'readability.precision': 1, 'readability.recall': 1 }
const RIGHT = { f1: 1, precision: 1, recall: 1 }

/** What the other formats of a task say, where time does not matter. */
const FORMATS: Task[] = process.env.STORYPULSE_LONG
  ? [
      { task: 'match', set: 'basil_stories', says: { items: 6, libraryBriefs: 5, top1: 1 } },
      { task: 'match', set: 'uci_headline_stories', says: { items: 6, libraryBriefs: 5, top1: 1 } },
      { task: 'support', set: 'falke_sentence_pairs', says: { items: 12, pairwise: 1 } },
      { task: 'support', set: 'summedits_news', says: { items: 12, ...rates('balancedAccuracy', 'auc') } },
    ]
  : []

const TASKS: Task[] = [
  {
    task: 'match',
    set: 'ecbplus_stories',
    more: ['--distractors', set('bbc_extractive_weak')],
    says: {
      ...{ items: 6, libraryBriefs: 17, top1: 1, falseMatchRate: 0, recallAsked: 1, msPerPage: ms },
      ...rates('precision', 'recall', 'f1', 'unsureRate'),
    },
  },
  { task: 'pairs', set: 'semeval22_pairs_en', says: { items: 12, ...RIGHT, pearson: rate } },
  {
    task: 'headline',
    set: 'fnc1_headline_body',
    says: { items: 12, ...rates('f1', 'precision'), recall: 1 },
  },
  {
    task: 'takeaways',
    set: 'cnndm_highlights',
    more: ['--limit', '6'],
    says: {
      ...{ items: 6, msPerArticle: ms, bullets: expect.any(Number), words: expect.any(Number) },
      ...rates(
        ...['', 'lead3.', 'textrank.', 'lexrank.'].flatMap((by) => ROUGE.map((name) => `${by}${name}`)),
      ),
    },
  },
  {
    task: 'evidence',
    set: 'wice_evidence',
    says: {
      items: 18,
      hit1: 1,
      hit3: 1,
      fullSet5: 1,
      ...rates('abstainRecall', 'abstainFalse'),
      msPerClaim: ms,
    },
  },
  { task: 'support', set: 'qags_support', says: { items: 24, ...rates('balancedAccuracy', 'auc') } },
  ...FORMATS,
  {
    task: 'extract',
    set: 'aeb_pages',
    says: { items: ARTICLES.length, ...RIGHT, ...PLAIN, msMedian: ms, msP95: ms },
  },
  { task: 'snippets', set: 'aeb_pages', says: { items: ARTICLES.length, ...RIGHT, ...PLAIN } },
  { task: 'metadata', set: 'aeb_pages', says: { items: ARTICLES.length, title: 1, author: 1, date: 1 } },
  {
    // Pages that send their window elsewhere, or back to themselves, or whose frames go while they are looked at; and one that
    // cannot be read at all, which counts as an article that was not recognised.
    task: 'article',
    set: 'leaving_pages',
    more: ['--negatives', set('nonarticle_pages')],
    says: {
      ...{ items: LEAVING.length + 2, precision: 1, recall: 0.75, falsePositives: 0, unreadable: 1 },
      ...{ msMedian: ms, msP95: ms },
    },
  },
]

describe.concurrent('npm run eval', () => {
  test.each(TASKS)('measures $task on $set', async ({ task, set: name, more = [], says }) => {
    const args = [task, '--data', set(name), ...more]
    const ended = task === 'match' ? await command('eval', args) : await again('eval', args)
    expect(ended.code, ended.stderr).toBe(0)
    expect(lastJson(ended)).toMatchObject({ task, set: name, ...says })
  })

  test.each([
    ['a folder without the file', ['pairs', '--data', set('aeb_pages')], /aeb_pages has no pairs\.jsonl$/m],
    [
      'an option it does not know',
      ['pairs', '--most', '3'],
      /Unknown option '--most'[\s\S]+Usage: npm run eval/,
    ],
  ])('ends with 2 and names %s', async (_, args, words) => {
    const { code, stderr } = await again('eval', args)
    expect(stderr).toMatch(words)
    expect(code).toBe(2)
  })
})
