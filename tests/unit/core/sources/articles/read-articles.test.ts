import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadArticles } from '../../../../../core/sources/articles/read-articles'
import { documentOf } from '../../../../../core/sources/document'
import { articlesOf } from '../../../../../core/sources/read-document'
import { atomFeed, rdfFeed, rssFeed, wordsOf } from '../../../support/plain-feeds'

const NOW = Date.UTC(2026, 2, 9)

function read(text: string, address = 'https://news.example/rss'): ReadArticles {
  const document = documentOf(text, address)
  if (document.kind !== 'articles') throw new Error(`a ${document.kind}`)
  return articlesOf(document, NOW)
}

const pages = (text: string, address?: string) => read(text, address).articles.map(({ page }) => page)
const bridge = { title: 'Bridge open again', link: 'https://news.example/bridge' }

describe('readArticles', () => {
  it('reads RSS 2.0', () => {
    const more = `<dc:creator><![CDATA[Ann Lee]]></dc:creator><pubDate>Mon, 02 Mar 2026 08:00:00 EST</pubDate>
      <description>&lt;p&gt;Traffic &lt;b&gt;flows&lt;/b&gt; again.&lt;/p&gt;</description>`
    expect(pages(rssFeed([{ ...bridge, more }]))).toEqual([
      {
        url: 'https://news.example/bridge',
        title: 'Bridge open again',
        publisher: 'Harbour News',
        author: 'Ann Lee',
        publishedAt: '2026-03-02T13:00:00Z',
        lang: 'en-gb',
        opening: 'Traffic flows again.',
      },
    ])
  })

  it('reads Atom, whose texts say what they are and whose addresses may be relative', () => {
    expect(pages(atomFeed)).toEqual([
      {
        url: 'https://zeitung.example/bruecke',
        title: 'Brücke <offen>',
        publisher: 'Hafenzeitung',
        author: 'Anna Lee, Bo Tan',
        publishedAt: '2026-03-02T07:00:00Z',
        lang: 'de',
        opening: 'Die Brücke ist offen.\nSie war lange zu.',
      },
    ])
  })

  it('reads RSS 1.0', () => {
    expect(pages(rdfFeed)).toEqual([
      expect.objectContaining({
        url: 'https://news.example/ferry',
        title: 'Ferry back',
        author: 'Ann',
        publishedAt: '2026-03-02',
        opening: 'It sails.',
      }),
    ])
  })

  it('reads a plain JSON Feed of any version', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      title: 'Harbour News',
      home_page_url: 'https://news.example/',
      language: 'pt_BR',
      author: { name: 'Ann Lee' },
      items: [
        {
          id: 1,
          url: '/a',
          title: 'A & B',
          content_text: 'One.\n\nTwo.',
          date_published: '2026-03-02t08:00:00z',
        },
        'broken',
        { id: 'https://news.example/b', title: '', summary: 'Only a summary.' },
      ],
    }
    expect(pages(JSON.stringify(feed))).toEqual([
      expect.objectContaining({
        url: 'https://news.example/a',
        title: 'A & B',
        author: 'Ann Lee',
        publishedAt: '2026-03-02T08:00:00Z',
        lang: 'pt-BR',
        opening: 'One.\nTwo.',
      }),
      expect.objectContaining({ url: 'https://news.example/b', title: 'Only a summary.' }),
    ])
  })

  it.each<[string, string]>([
    [
      'a bare ampersand',
      rssFeed([
        { ...bridge, title: 'Fish & chips & more' },
        { ...bridge, link: '/2' },
      ]),
    ],
    [
      'a bare angle bracket',
      rssFeed([
        { ...bridge, title: 'a < b' },
        { ...bridge, link: '/2' },
      ]),
    ],
    [
      'an element that is not closed',
      rssFeed([
        { ...bridge, title: 'x <b>bold' },
        { ...bridge, link: '/2' },
      ]),
    ],
    ['attributes without quotes', rssFeed([bridge, { ...bridge, link: '/2' }]).replace('"2.0"', '2.0')],
    ['a warning before it', `Warning: late\n${rssFeed([bridge, { ...bridge, link: '/2' }])}`],
    ['a mark of byte order', `\uFEFF${rssFeed([bridge, { ...bridge, link: '/2' }])}`],
    ['an end that is missing', rssFeed([bridge, { ...bridge, link: '/2' }]).slice(0, -20)],
    ['capitals', rssFeed([bridge, { ...bridge, link: '/2' }]).replaceAll('item>', 'ITEM>')],
    [
      'items beside the channel',
      rssFeed([]).replace(
        '</channel>',
        `</channel>${['/1', '/2'].map((link) => `<item><title>T</title><link>${link}</link></item>`).join('')}`,
      ),
    ],
    ['an item without an address', rssFeed([bridge, { ...bridge, link: '' }, { ...bridge, link: '/2' }])],
    [
      'an address of another kind',
      rssFeed([bridge, { ...bridge, link: 'mailto:a@b.example' }, { ...bridge, link: '/2' }]),
    ],
  ])('takes what can be taken in spite of %s', (_, text) => {
    expect(pages(text)).toHaveLength(2)
  })

  it('tells what is lost with its place', () => {
    expect(
      read(
        rssFeed([
          { title: 'x', link: '' },
          { title: '', link: '/2' },
        ]),
      ).faults,
    ).toEqual([
      expect.objectContaining({ path: 'item 1', weight: 'lost' }),
      expect.objectContaining({ path: 'item 2', weight: 'lost' }),
    ])
  })

  it('takes the host for the outlet where the page lies elsewhere', () => {
    const [page] = pages(rssFeed([{ title: 'Elsewhere', link: 'https://paper.example/x?utm_source=rss' }]))
    expect(page).toMatchObject({ publisher: 'paper.example', url: 'https://paper.example/x' })
  })

  it('leaves out a date that cannot be meant, and takes each address once', () => {
    const more = '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>'
    expect(
      pages(
        rssFeed([
          { ...bridge, more },
          { ...bridge, title: 'Older' },
        ]),
      ),
    ).toEqual([expect.not.objectContaining({ publishedAt: expect.anything() })])
  })

  it('knows a whole article from its beginning', () => {
    const wholeOf = (html: string) =>
      read(rssFeed([{ ...bridge, more: `<content:encoded><![CDATA[${html}]]></content:encoded>` }]))
        .articles[0]?.whole
    expect(wholeOf(`<p>${wordsOf(90)}.</p><p>${wordsOf(60)}.</p>`)).toHaveLength(2)
    expect(wholeOf(`<p>${wordsOf(150)} …</p>`)).toBeNull()
    expect(wholeOf(`<p>${wordsOf(150)}.</p><p>Continue reading on our site</p>`)).toBeNull()
    expect(wholeOf(`<p>${wordsOf(50)}.</p>`)).toBeNull()
  })

  it('keeps no markup of a feed', () => {
    const html = '<script>x()</script><p onclick=x()>Hello <img src=x onerror=y()></p><style>p{}</style>'
    const [page] = pages(rssFeed([{ ...bridge, more: `<description><![CDATA[${html}]]></description>` }]))
    expect(page?.opening).toBe('Hello')
  })

  it('never throws, and each page fits the web', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<rss>',
        '<item>',
        '</item>',
        '<link>',
        'http://',
        '<![CDATA[',
        ']]>',
        '&#x0;',
        '<title>',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const document = documentOf(`<rss><channel>${pieces.join('')}`, 'https://news.example/rss')
        if (document.kind !== 'articles') return
        for (const { page } of articlesOf(document, NOW).articles) expect(page.url).toMatch(/^https?:/)
      }),
    )
  })
})
