import { expect, test } from 'vitest'
import { readArchive } from '../../../../core/library/archive'
import { savedThread } from '../../../gallery/library-samples'
import { sampleBrief } from '../../support/sample-brief'

const entry = { brief: sampleBrief, cameBy: 'imported', addedAt: 1, changedAt: null, versions: [] }
const story = { id: sampleBrief.id, briefs: [entry], visits: [], threads: [savedThread] }
const read = (one: object) =>
  readArchive({ kind: 'storypulse-library', version: 1, stories: [one] })?.[0]?.story ?? null

/** ms beyond which there is no date (ECMAScript, Time Values and Time Range). */
const NEVER = 8.64e15 + 1

test('a moment that is none of any calendar is not taken in, since no page could show it', () => {
  expect(read(story)).toMatchObject({ threads: [{ savedAt: savedThread.savedAt }] })
  expect(read({ ...story, briefs: [{ ...entry, addedAt: NEVER }] })).toBeNull()
  const versions = [{ brief: sampleBrief, until: NEVER }]
  expect(read({ ...story, briefs: [{ ...entry, versions }] })?.briefs[0]?.versions).toEqual([])
  const visits = [{ url: 'https://a.example/', title: '', times: [NEVER] }]
  expect(read({ ...story, visits })?.visits).toEqual([])
  expect(read({ ...story, threads: [{ ...savedThread, savedAt: NEVER }] })?.threads).toBeUndefined()
  const [first] = savedThread.comments
  const comments = [{ ...first, at: NEVER }]
  expect(read({ ...story, threads: [{ ...savedThread, comments }] })?.threads).toBeUndefined()
})

test('a conversation of a file leads to http addresses alone', () => {
  const thread = { ...savedThread.thread, url: 'javascript:alert(1)' }
  expect(read({ ...story, threads: [{ ...savedThread, thread }] })?.threads).toBeUndefined()
})
