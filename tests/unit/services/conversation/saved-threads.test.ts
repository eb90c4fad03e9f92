import { deleteDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import type { Thread } from '../../../../core/conversation/conversation'
import {
  openThreadsDatabase,
  SavedThreads,
  type ThreadsSchema,
} from '../../../../services/conversation/saved-threads'
import { type Held, held } from '../../support/held-databases'
import { sampleBrief } from '../../support/sample-brief'

const { id } = sampleBrief
const thread = (key: string): Thread => ({
  key,
  source: 'hacker-news',
  id: key,
  kind: 'thread',
  title: 'The bridge',
  url: `https://news.ycombinator.com/item?id=${key}`,
  place: '',
  author: 'ann',
  at: 1000,
  score: 3,
  comments: 0,
  about: 'https://news.example/',
})

let all: Held<ThreadsSchema>
let saved: SavedThreads
beforeEach(() => {
  all = held(openThreadsDatabase)
  saved = new SavedThreads(all.open)
})

const keys = async () => (await saved.of(id)).map((one) => one.thread.key)

test('saves, takes out, puts back and reads though the database was closed before each step', async () => {
  await saved.save(sampleBrief, thread('1'), [])
  all.closeAll()
  await saved.save(sampleBrief, thread('2'), [])
  all.closeAll()
  expect(await keys()).toEqual(['1', '2'])
  all.closeAll()
  await saved.remove(id, '1')
  all.closeAll()
  expect(await keys()).toEqual(['2'])
  await saved.putBack(id, '1')
  const kept = await saved.all()
  all.closeAll()
  expect(await saved.restore(kept)).toBe(0)
  all.closeAll()
  expect([...(await saved.storyIds())]).toEqual([id])
  all.closeAll()
  await saved.clear()
  expect(await keys()).toEqual([])
})

test('saves again after all was deleted', async () => {
  await saved.save(sampleBrief, thread('1'), [])
  await deleteDB('storypulse-conversation')
  await saved.save(sampleBrief, thread('2'), [])
  expect(await keys()).toEqual(['2'])
})
