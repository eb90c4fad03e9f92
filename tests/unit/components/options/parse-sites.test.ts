import { expect, test } from 'vitest'
import { parseSites } from '../../../../components/options/parse-sites'

test('reads several names, each once and in order', () => {
  expect(parseSites('news.example\nwww.courier.example, news.example;zeitung.example')).toEqual({
    sites: ['news.example', 'courier.example', 'zeitung.example'],
    invalid: [],
  })
})

test.each([
  ['https://News.Example/story?id=1#top', 'news.example'],
  ['http://localhost:8080/', 'localhost'],
  ['*.news.example', 'news.example'],
  ['zeitung-für-alle.example', 'zeitung-für-alle.example'],
  ['192.168.0.1:3000', '192.168.0.1'],
])('takes %s for %s', (word, site) => {
  expect(parseSites(word).sites).toEqual([site])
})

test('keeps what is no name, as it was written', () => {
  expect(parseSites('news.example <script> a..b -x.example')).toEqual({
    sites: ['news.example'],
    invalid: ['<script>', 'a..b', '-x.example'],
  })
})

test('of nothing comes nothing', () => {
  expect(parseSites(' \n ,')).toEqual({ sites: [], invalid: [] })
})
