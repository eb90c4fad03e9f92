import * as v from 'valibot'
import { expect, test } from 'vitest'
import { choicesSchema, DEFAULT_CONVERSATION, hostsOf } from '../../../../core/conversation/choices'
import type { ConversationSource } from '../../../../core/conversation/source'
import { SOURCES } from '../../../../core/conversation/source-list'

/** What the first version kept: no version, and Reddit among those that are on for everybody. */
const OLD = {
  sources: ['hacker-news', 'reddit', 'lobsters', 'lemmy', 'bluesky', 'mastodon', 'hypothesis'],
  instances: { lemmy: 'lemmy.ml', mastodon: 'fosstodon.org' },
  byItself: ['news.example'],
}
const all: readonly ConversationSource[] = SOURCES
const read = (raw: unknown) => v.parse(choicesSchema, raw)

test('a reader who chose nothing has every source that is on by itself', () => {
  expect(DEFAULT_CONVERSATION.sources).toEqual(all.filter(({ isOn }) => isOn).map(({ id }) => id))
  expect(DEFAULT_CONVERSATION).toMatchObject({ sessions: [], byItself: [] })
})

test('choices of the first version stay, but for what has closed since', () => {
  expect(read(OLD)).toEqual({
    version: 2,
    sources: ['hacker-news', 'lobsters', 'lemmy', 'bluesky', 'mastodon', 'hypothesis'],
    sessions: [],
    instances: { lemmy: 'lemmy.ml', mastodon: 'fosstodon.org' },
    byItself: ['news.example'],
  })
  expect(read({ ...OLD, sources: ['lobsters', 'reddit', 'nobody'] }).sources).toEqual(['lobsters'])
})

test('a source that is switched on again stays on, and one that came later stays off', () => {
  const now = read({ ...read(OLD), sources: ['reddit'], sessions: ['reddit', 'lobsters', 'nobody'] })
  expect(now).toMatchObject({ sources: ['reddit'], sessions: ['reddit'] })
  expect(read(now)).toEqual(now)
})

test('what is damaged has a fallback, each by itself', () => {
  const damaged = {
    version: 'x',
    sources: 7,
    instances: { lemmy: 'https://x/', mastodon: 'm.example' },
    byItself: 1,
  }
  expect(read(damaged)).toEqual({
    ...DEFAULT_CONVERSATION,
    instances: { lemmy: 'lemmy.world', mastodon: 'm.example' },
  })
})

test('a source is asked at its own hosts, or at the instance that was chosen', () => {
  const choices = read(OLD)
  const hosts = Object.fromEntries(all.map((source) => [source.id, hostsOf(source, choices)]))
  expect(hosts).toMatchObject({
    lemmy: ['lemmy.ml'],
    lobsters: ['lobste.rs'],
    bluesky: ['api.bsky.app', 'public.api.bsky.app'],
  })
})
