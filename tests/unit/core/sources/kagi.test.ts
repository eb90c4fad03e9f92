import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS, parseBrief } from '../../../../core/brief/brief'
import { readCitations } from '../../../../core/sources/kagi/citations'
import { parseKagiCategory } from '../../../../core/sources/kagi/parse-category'
import { parseKagiList } from '../../../../core/sources/kagi/parse-list'
import { NOW } from '../../support/arbitrary-brief'
import { kagiCategory, kagiList } from '../../support/kagi-samples'

const [cluster] = kagiCategory.clusters
const fileOf = (...changes: object[]) => ({
  ...kagiCategory,
  clusters: changes.map((change) => ({ ...cluster, ...change })),
})
const only = (change: object = {}) => parseKagiCategory(fileOf(change), NOW).briefs[0]

describe('parseKagiCategory', () => {
  it('makes a brief of a cluster', () => {
    const { briefs, faults, title } = parseKagiCategory(kagiCategory, NOW)
    expect({ faults, title }).toEqual({ faults: [], title: 'World' })
    expect(briefs).toEqual([
      {
        id: expect.stringMatching(/^kagi:[0-9a-f]{16}$/),
        headline: 'Harbour bridge reopens after repairs',
        whyItMatters: 'Forty thousand commuters get back the shortest way.',
        takeaways: [
          'Reopening: The bridge opened on Monday.',
          'Cost: The repairs cost 80 million.',
          'Lorries: They stay banned.',
        ],
        analysis: [
          'The harbour bridge opened to traffic on Monday. It had been closed since 2024.',
          'May 2024: Cracks are found. Mar 9 2026: The bridge reopens.',
          '“At last.” (The mayor)',
          'Cracks were found in 2024.',
          'Shopkeepers: They hope for customers. (Post)',
          'The bridge is older than the city hall.',
          'A toll is to be debated.',
        ],
        analysisParts: [
          ...['what happened', 'what happened', 'what happened'],
          ...['background', 'background', 'background', 'what comes next'],
        ],
        story: {
          title: 'Bridge open',
          url: 'https://www.quay.example/bridge-open',
          publisher: 'quay.example',
          publishedAt: '2026-03-09T07:00:00Z',
        },
        coverage: [
          expect.objectContaining({ url: 'https://quay.example/cost' }),
          { title: 'Ferries stop', url: 'https://ferry.example/stop', publisher: 'ferry.example' },
          expect.objectContaining({ url: 'https://post.example/shops' }),
          expect.objectContaining({ url: 'https://post.test/shops' }),
        ],
        topics: ['World'],
        lang: 'en',
        createdAt: '2026-03-09T12:00:00Z',
        updatedAt: '2026-03-09T12:00:00Z',
        provenance: {
          kind: 'feed',
          by: 'Kagi News',
          url: 'https://news.kagi.com/',
          licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
        },
        cites: expect.anything(),
      },
    ])
  })

  it('leads lines to the coverage they cite, and drops marks that may mean several', () => {
    expect(only()?.cites).toEqual({
      whyItMatters: [],
      takeaways: [
        ['https://www.quay.example/bridge-open'],
        ['https://quay.example/cost', 'https://ferry.example/stop'],
        [],
      ],
      analysis: [
        ['https://www.quay.example/bridge-open', 'https://ferry.example/stop'],
        [],
        [],
        [],
        ['https://post.example/shops'],
        [],
        [],
      ],
    })
  })

  it('reads what files of 2025 hold otherwise: links with white space, events as texts, one text for a list', () => {
    const [first, ...others] = cluster?.articles ?? []
    const brief = only({
      articles: [{ ...first, link: `\n      ${first?.link}\n  ` }, ...others],
      timeline: ['May 2024:: Cracks are found', 'The bridge reopens', ':: Nothing before it'],
      international_reactions: 'Ferries mourn.',
      talking_points: ['Cost: It cost &#36;80m &amp; more, **all told** 【quay.example#1-2】.'],
    })
    expect(brief?.story.url).toBe('https://www.quay.example/bridge-open')
    expect(brief?.analysis).toContain('May 2024: Cracks are found. The bridge reopens. Nothing before it.')
    expect(brief?.analysis).toContain('Ferries mourn.')
    expect(brief?.takeaways).toEqual(['Cost: It cost $80m & more, all told.'])
    expect(brief?.cites?.takeaways).toEqual([
      ['https://www.quay.example/bridge-open', 'https://quay.example/cost'],
    ])
  })

  it('takes the other fields worth having, as much as a brief holds', () => {
    const analysis = only({
      business_angle_text: 'Shops gain.',
      business_angle_points: ['Rents rise', 'Jobs come.'],
      technical_details: ['Steel of a new kind'],
      user_action_items: ['Check the lorry ban'],
      suggested_qna: [{ question: 'Who paid?', answer: 'The city' }],
    })?.analysis
    for (const text of [
      'Shops gain. Rents rise. Jobs come.',
      'Steel of a new kind.',
      'Check the lorry ban.',
      'Who paid? The city.',
    ])
      expect(analysis).toContain(text)
  })

  it('keeps threads of forums out of the coverage, and names them as such', () => {
    const thread = {
      title: 'Finally!',
      link: 'https://www.reddit.com/r/city/1',
      domain: 'reddit.com',
      date: '',
    }
    const brief = only({ articles: [thread, ...(cluster?.articles ?? [])] })
    expect(brief?.story.publisher).toBe('quay.example')
    expect(brief?.coverage.map(({ publisher }) => publisher)).not.toContain('reddit.com')
    expect(brief?.threads).toEqual([{ title: 'Finally!', url: thread.link, publisher: 'reddit.com' }])
  })

  it('puts the chosen category before the one of the story', () => {
    expect(only({ category: 'Bridges' })?.topics).toEqual(['World', 'Bridges'])
  })

  it("reads the stories of the site's own interface", () => {
    const { clusters, category, timestamp } = kagiCategory
    const answer = { batchId: 'b', categoryId: 'c', categoryName: category, timestamp, stories: clusters }
    expect(parseKagiCategory(answer, NOW)).toMatchObject({ title: 'World', briefs: [{ topics: ['World'] }] })
  })

  it('keeps the id of a cluster while its text changes', () => {
    expect(only({ title: 'Bridge open at last', talking_points: ['New.'] })?.id).toBe(only()?.id)
    expect(only({ articles: cluster?.articles.slice(1) })?.id).not.toBe(only()?.id)
    expect(only({ id: '0195-ab', articles: cluster?.articles.slice(1) })?.id).toBe('kagi:0195-ab')
  })

  it('takes takeaways from the summary where there are no points', () => {
    expect(only({ talking_points: null })?.takeaways).toEqual([
      'The harbour bridge opened to traffic on Monday.',
      'It had been closed since 2024.',
    ])
  })

  it('keeps the other clusters when one is broken', () => {
    const { briefs, faults } = parseKagiCategory(fileOf({ articles: [] }, {}, { title: 5 }), NOW)
    expect(briefs).toHaveLength(1)
    expect(faults.map(({ path, weight }) => [path, weight])).toEqual([
      ['$.clusters[0]', 'lost'],
      ['$.clusters[2]', 'lost'],
    ])
  })

  it('keeps as much coverage as a brief holds, and says how much it left', () => {
    const articles = Array.from({ length: 140 }, (_, i) => ({
      title: 'T',
      link: `https://a.example/${i}`,
      domain: 'a.example',
    }))
    const { briefs, faults } = parseKagiCategory(fileOf({ articles }), NOW)
    expect(briefs[0]?.coverage).toHaveLength(LIMITS.coverage)
    expect(faults).toMatchObject([{ path: '$.clusters[0].articles', weight: 'part' }])
  })

  it.each([0, 4102444800, 1e300])('does not believe the time %d', (timestamp) => {
    const file = { ...kagiCategory, timestamp }
    expect(parseKagiCategory(file, NOW).briefs[0]?.updatedAt).toBe('2026-03-10T12:00:00Z')
  })

  it('gives valid briefs or faults of anything', () => {
    const strange = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.array(fc.string()),
      fc.constant(cluster?.articles),
    )
    const some = fc.dictionary(fc.constantFrom(...Object.keys(cluster ?? {})), strange)
    fc.assert(
      fc.property(fc.array(fc.oneof(some, fc.anything())), (changes) => {
        const file = {
          ...kagiCategory,
          clusters: [...changes, ...changes.map((change) => Object.assign({}, cluster, change))],
        }
        for (const brief of parseKagiCategory(file, NOW).briefs) expect(parseBrief(brief)).toEqual(brief)
      }),
    )
  })

  it('reads older files', () => {
    const { clusters, ...rest } = kagiCategory
    expect(parseKagiCategory({ ...rest, stories: clusters }, NOW).briefs).toHaveLength(1)
  })
})

describe('readCitations', () => {
  const articles = ['news.bbc.example', 'times.example', 'times.test', 'ny-times.example'].map((domain) => ({
    title: domain,
    link: `https://${domain}/1`,
    domain,
    date: undefined,
  }))
  it.each([
    ['bbc.example#1', ['https://news.bbc.example/1']],
    ['times#1', []],
    ['times.test#1', ['https://times.test/1']],
    ['WWW.Times.Test#1', ['https://times.test/1']],
    ['times.test#2', []],
    ['times.test#0', []],
    ['nobody.example#1', []],
    ['common', []],
  ])('[%s] means %j', (mark, addresses) => {
    expect(readCitations(`It is so [${mark}], they say.`, articles)).toEqual({
      text: 'It is so, they say.',
      addresses,
    })
  })

  it('leaves other brackets alone', () => {
    const text = 'He said "[we] won" in [2024] #1 [sic].'
    expect(readCitations(text, articles)).toEqual({ text, addresses: [] })
  })
})

describe('parseKagiList', () => {
  it('names the categories', () => {
    expect(parseKagiList(kagiList)).toEqual(
      kagiList.categories.slice(0, 2).map((one) => ({ ...one, id: one.file })),
    )
  })

  it("names those of the site's own interface by what stays the same from day to day", () => {
    const categories = [
      { id: '0195-aa', categoryId: 'world', categoryName: 'World' },
      { id: '../evil', categoryId: 'evil', categoryName: 'Evil' },
    ]
    expect(parseKagiList({ batchId: '0195-bb', hasOnThisDay: true, categories })).toEqual([
      { id: 'world', name: 'World', file: '../0195-bb/categories/0195-aa/stories?limit=12' },
    ])
    expect(parseKagiList({ batchId: '../x', categories })).toBeNull()
  })

  it.each([
    '../evil.json',
    'https://evil.example/x.json',
    '//evil.example/x.json',
    'a/b.json',
    'x.json?y',
    '%2e%2e.json',
  ])('does not follow %s', (file) => {
    expect(parseKagiList({ categories: [{ name: 'X', file }] })).toBeNull()
  })

  it('is null for anything else', () => {
    fc.assert(fc.property(fc.anything(), (data) => parseKagiList(data) === null))
  })
})
