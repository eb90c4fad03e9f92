import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../core/brief/brief'
import { JSON_FEED } from '../../../../core/sources/json-feed'
import { leanItem, makeFeed } from '../../../../core/sources/make-feed'
import { parseFeed } from '../../../../core/sources/parse-feed'
import { anyBriefs, NOW } from '../../support/arbitrary-brief'
import { sampleBrief } from '../../support/sample-brief'

const feedOf = (...items: unknown[]) => ({ version: JSON_FEED, title: 'Harbour News', items })
const itemOf = (change: object = {}, around: object = {}) => ({
  id: sampleBrief.id,
  ...around,
  _storypulse: { ...sampleBrief, ...change },
})
const paths = (data: unknown) => parseFeed(data, NOW).faults.map(({ path, weight }) => `${weight} ${path}`)

describe('parseFeed', () => {
  it('reads back what makeFeed writes, whatever the briefs hold', () => {
    fc.assert(
      fc.property(anyBriefs, (briefs) => {
        const written: unknown = JSON.parse(JSON.stringify(makeFeed(briefs, { title: 'Any' })))
        expect(parseFeed(written, NOW)).toEqual({ title: 'Any', briefs, faults: [] })
      }),
    )
  })

  it('reads back lean items too', () => {
    fc.assert(
      fc.property(anyBriefs, (briefs) => {
        const written: unknown = JSON.parse(JSON.stringify(feedOf(...briefs.map(leanItem))))
        expect(parseFeed(written, NOW).briefs).toEqual(briefs)
      }),
    )
  })

  it('answers any data with briefs or faults and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const { briefs, faults } = parseFeed(data, NOW)
        expect(briefs.length + faults.length).toBeGreaterThanOrEqual(0)
        parseFeed(feedOf(data, { _storypulse: data }, itemOf({ story: data, takeaways: data })), NOW)
      }),
    )
  })

  it('fills what a brief lacks from its item and its feed', () => {
    const { id: _, headline, story, createdAt, updatedAt, lang, topics, provenance, ...rest } = sampleBrief
    const item = {
      id: 7,
      url: 'https://news.example/7',
      title: 'Bridge open',
      date_published: '2026-03-01T08:00:00Z',
      date_modified: '2026-03-02T08:00:00Z',
      tags: ['Transport', ' '],
      authors: [{ name: 'A. Pen' }],
      _storypulse: rest,
    }
    const feed = { ...feedOf(item), language: 'en-GB', home_page_url: 'https://news.example/' }
    expect(parseFeed(feed, NOW)).toMatchObject({
      faults: [],
      briefs: [
        {
          id: '7',
          headline: 'Bridge open',
          lang: 'en-GB',
          topics: ['Transport'],
          createdAt: '2026-03-01T08:00:00Z',
          updatedAt: '2026-03-02T08:00:00Z',
          story: {
            title: 'Bridge open',
            url: 'https://news.example/7',
            publisher: 'Harbour News',
            author: 'A. Pen',
            publishedAt: '2026-03-01T08:00:00Z',
          },
          provenance: { kind: 'publisher', by: 'Harbour News', url: 'https://news.example/' },
        },
      ],
    })
    expect([headline, story, createdAt, updatedAt, lang, topics, provenance]).toHaveLength(7)
  })

  it('keeps the rest when an item is broken, and tells where and what to do', () => {
    const broken = itemOf({ id: 'broken', headline: '', takeaways: 'none' })
    const { briefs, faults } = parseFeed(feedOf('text', broken, itemOf(), { id: 'plain' }), NOW)
    expect(briefs).toEqual([sampleBrief])
    expect(faults.map(({ path, weight }) => [path, weight])).toEqual([
      ['$.items[0]', 'lost'],
      ['$.items[1]._storypulse.headline', 'lost'],
      ['$.items[1]._storypulse.takeaways', 'lost'],
      ['$.items[3]', 'note'],
    ])
    for (const { wrong, fix } of faults) expect(wrong && fix).toBeTruthy()
  })

  it('leaves out a bad part without the brief', () => {
    const coverage = [
      { title: 'Bad', url: 'javascript:alert(1)', publisher: 'X' },
      { title: 'Good', url: 'https://a.example/', publisher: 'A', publishedAt: 'soon' },
    ]
    const feed = feedOf(
      itemOf({
        whyItMatters: '',
        coverage,
        analysis: ['kept', ''],
        analysisParts: ['background', 'what happened'],
        story: { ...sampleBrief.story, author: 5 },
        provenance: { ...sampleBrief.provenance, url: 'nowhere' },
      }),
    )
    const [brief] = parseFeed(feed, NOW).briefs
    expect(brief?.coverage).toEqual([{ title: 'Good', url: 'https://a.example/', publisher: 'A' }])
    expect(brief).toMatchObject({ analysis: ['kept'], analysisParts: ['background'] })
    expect(brief).not.toHaveProperty('whyItMatters')
    expect(brief?.story).not.toHaveProperty('author')
    expect(new Set(paths(feed).map((fault) => fault.split(' ')[0]))).toEqual(new Set(['part']))
  })

  it('cuts lists that are too long', () => {
    const takeaways = Array.from({ length: LIMITS.takeaways + 3 }, (_, i) => `Line ${i}.`)
    const feed = feedOf(itemOf({ takeaways }))
    expect(parseFeed(feed, NOW).briefs[0]?.takeaways).toEqual(takeaways.slice(0, LIMITS.takeaways))
    expect(paths(feed)).toEqual(['part $.items[0]._storypulse.takeaways'])
  })

  it('keeps script as the text it is', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>'
    const change = { id: evil, headline: evil, takeaways: [evil], analysis: [evil], topics: [evil] }
    const [brief] = parseFeed(feedOf(itemOf(change)), NOW).briefs
    expect(brief).toMatchObject(change)
  })

  it('keeps the newer of two items with one id', () => {
    const newer = { headline: 'Newer', updatedAt: '2026-03-09' }
    const { briefs, faults } = parseFeed(feedOf(itemOf(), itemOf(newer), itemOf({ headline: 'Again' })), NOW)
    expect(briefs.map(({ headline }) => headline)).toEqual(['Newer'])
    expect(faults.map(({ path }) => path)).toEqual(['$.items[0]', '$.items[2]'])
  })

  it.each([
    ['1970-01-01', '2100-01-01T00:00:00Z'],
    ['1970-01-01T00:00:00Z', '2100-01-01'],
  ])('mends dates that cannot be meant: %s and %s', (createdAt, updatedAt) => {
    const story = { ...sampleBrief.story, publishedAt: updatedAt }
    const feed = feedOf(itemOf({ createdAt, updatedAt, story }))
    const [brief] = parseFeed(feed, NOW).briefs
    expect(brief).toMatchObject({ createdAt: '2026-03-10T12:00:00Z', updatedAt: '2026-03-10T12:00:00Z' })
    expect(brief?.story).not.toHaveProperty('publishedAt')
    expect(paths(feed)).toHaveLength(3)
  })

  it('keeps the dates of old stories', () => {
    const story = { ...sampleBrief.story, publishedAt: '1969-07-20' }
    expect(parseFeed(feedOf(itemOf({ story })), NOW).briefs[0]?.story.publishedAt).toBe('1969-07-20')
  })

  it('says what is no feed', () => {
    expect(paths({ version: JSON_FEED, items: {} })).toEqual(['lost $.items'])
    expect(paths({ items: [] })).toEqual(['lost $.version'])
  })
})
