import { expect, test } from 'vitest'
import { storyAddresses } from '../../../../core/conversation/story-addresses'
import { sampleBrief } from '../../support/sample-brief'

test('the addresses of a story: canonical first, each once, newest coverage, tracking gone, five at most', () => {
  const coverage = Array.from({ length: 9 }, (_, i) => ({
    title: `${i}`,
    url: `https://outlet${i}.example/a`,
    publisher: 'x',
    publishedAt: `2026-03-0${i + 1}`,
  }))
  const page = {
    url: 'https://m.news.example/bridge-open-again/amp/?utm_source=x#top',
    otherAddresses: ['https://news.example/bridge-open-again'],
  }
  const found = storyAddresses({ ...sampleBrief, coverage }, page)
  expect(found.map(({ url }) => url)).toEqual([
    'https://news.example/bridge-open-again',
    'https://outlet8.example/a',
    'https://outlet7.example/a',
    'https://outlet6.example/a',
    'https://outlet5.example/a',
  ])
  expect(storyAddresses({ ...sampleBrief, coverage: [] }, page).map(({ url }) => url)).toEqual([
    'https://news.example/bridge-open-again',
    'https://m.news.example/bridge-open-again/amp/',
  ])
})

test.each([
  'http://localhost:8080/a',
  'http://intranet/a',
  'http://192.168.0.3/a',
  'https://user:pw@a.example/b',
])('an address such as %s is told to nobody', (url) => {
  const story = { ...sampleBrief.story, url }
  expect(storyAddresses({ story, coverage: [] }, null)).toEqual([])
})
