// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../page/article/page-metadata'
import { parse } from '../../support/article-pages'

const TITLE = 'Harbour road to close for good'
const ADDRESS = 'https://www.quaypost.example/2026/02/harbour-road-to-close-for-good'
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const read = (head: string, top = '', address = ADDRESS, lang = 'en') =>
  readMetadata(
    parse(
      head.includes('<title>') ? head : `<title>${TITLE}</title>${head}`,
      `<main><h1>${TITLE}</h1>${top}<p>The council voted to close it.</p></main>`,
      lang,
    ),
    address,
  )

describe('authors', () => {
  it('follows references in a graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: TITLE, author: { '@id': '#ida' }, publisher: { '@id': '#post' } },
        { '@type': 'Person', '@id': '#ida', name: 'Ida Holm' },
        { '@type': 'Organization', '@id': '#post', name: 'Quay Post' },
      ],
    }
    expect(read(linked(graph))).toMatchObject({ authors: ['Ida Holm'], site: 'Quay Post' })
  })
  it.each([
    [[{ name: 'Ida Holm' }, { name: 'Per Lund' }]],
    [{ name: ['Ida Holm', 'Per Lund'] }],
    ['Ida Holm, Per Lund'],
    [{ '@list': [{ '@type': 'Person', name: 'Ida Holm' }, 'Per Lund'] }],
  ])('reads several: %j', (author) =>
    expect(read(linked({ '@type': ['WebPage', 'NewsArticle'], headline: TITLE, author })).authors).toEqual([
      'Ida Holm',
      'Per Lund',
    ]),
  )
  it('goes round references that go in circles', () => {
    const graph = [
      { '@type': 'Article', headline: TITLE, author: { '@id': '#a' } },
      { '@type': 'Person', '@id': '#a', name: { '@id': '#a' } },
    ]
    expect(read(linked(graph)).authors).toEqual([])
  })
  it.each([
    ['<div><p>By <a href="/x">Ida Holm</a></p></div>'],
    ['<div><span>Written by</span> <span>Ida Holm</span></div>'],
    ['<p>By Ida Holm, harbour reporter</p>'],
    ['<p class="byline">Ida Holm Tuesday</p>'],
    ['<p><a rel="author" href="/a">View all posts by Ida Holm</a></p>'],
    ['<div class="comment"><span class="author">Per Lund says</span></div><p>By Ida Holm</p>'],
    ['<aside><p>By Per Lund</p></aside><p>By Ida Holm</p>'],
  ])('reads a line near the headline: %s', (top) => expect(read('', top).authors).toEqual(['Ida Holm']))
  it('names who the card names', () => {
    expect(
      read('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Holm">')
        .authors,
    ).toEqual(['Ida Holm'])
  })
  it('names an office, or the site, where nobody else is', () => {
    expect(read('<meta name="author" content="Post Staff">').authors).toEqual(['Post Staff'])
    expect(
      read('<meta name="author" content="Quay Post"><meta property="og:site_name" content="Quay Post">')
        .authors,
    ).toEqual(['Quay Post'])
    expect(
      read(
        '<meta name="author" content="Quay Post"><meta property="og:site_name" content="Quay Post">',
        '<p>By Ida Holm</p>',
      ).authors,
    ).toEqual(['Ida Holm'])
  })
})

describe('publisher', () => {
  const site = (name: string, address = ADDRESS, title = TITLE) =>
    read(`<title>${title}</title><meta property="og:site_name" content="${name}">`, '', address).site
  it.each([
    ['Quay Post', 'Quay Post'],
    ['Quay Post | Harbour News, Weather, Sports', 'Quay Post'],
    ['Quay Post: News for the Real Harbour', 'Quay Post'],
    ['Blogger', ''],
    ['@quaypost', ''],
    ['https://www.quaypost.example', ''],
    ['U.S.', ''],
    ['Expert how-to for harbour riders', ''],
    ['The best news of the whole harbour every single day', ''],
    ['www.quaypost.example', 'quaypost.example'],
  ])('%s', (stated, expected) => expect(site(stated)).toBe(expected))
  it('is what the title ends with where that agrees with the address', () => {
    expect(site('Opinion', 'https://www.hbtimes.example/a', `${TITLE} - The Harbour Bay Times`)).toBe(
      'The Harbour Bay Times',
    )
    expect(site('quaypost', ADDRESS, `${TITLE} | Quay Post`)).toBe('Quay Post')
    expect(site('', 'https://ida.blogspot.com/2026/a.html', `Ida's harbour: ${TITLE}`)).toBe('')
  })
  it('is the site rather than an agency', () => {
    const article = linked({ '@type': 'NewsArticle', headline: TITLE, publisher: { name: 'Coast Wire' } })
    expect(read(`${article}<meta property="og:site_name" content="Quay Post">`).site).toBe('Quay Post')
  })
})

describe('headline', () => {
  const headline = (heading: string, head = '') =>
    readMetadata(
      parse(
        `<title>${TITLE} | Quay Post</title><meta property="og:site_name" content="Quay Post">${head}`,
        `<main><h1>${heading}</h1><p>Text.</p></main>`,
      ),
      ADDRESS,
    ).title
  it.each([
    [`<span class="kicker">Politics</span> ${TITLE}`],
    [`${TITLE} | Opinion`],
    [`${TITLE} – Quay Post`],
    [TITLE.toUpperCase()],
    [`Politics | ${TITLE}`],
    [`${TITLE}<span class="sr-only">, article</span>`],
    [`<span class="title label">${TITLE}</span>`],
  ])('%s', (heading) => expect(headline(heading)).toBe(TITLE))
})

describe('day of publication', () => {
  const day = (lang: string, written: string, address = 'https://quay.example/a', head = '') =>
    read(head, `<p class="date">${written}</p>`, address, lang).publishedAt
  it.each([
    ['en-GB', 'Published 07/03/2025 10:00', '2025-03-07'],
    ['en-US', 'Published 07/03/2025 10:00', '2025-07-03'],
    ['de', '31.10.2025', '2025-10-31'],
    ['de', '6. Mai 2025', '2025-05-06'],
    ['fr', 'Publié le 6 mai 2025', '2025-05-06'],
    ['es', '6 de mayo de 2025', '2025-05-06'],
    ['en', 'Published 07/03/2025', null],
  ])('%s: %s', (lang, written, expected) => expect(day(lang, written)).toBe(expected))
  it('goes by the place of the site where the page says English alone', () => {
    expect(day('en', '07/03/2025', 'https://quay.co.uk/a')).toBe('2025-03-07')
    expect(
      day('en', '07/03/2025', 'https://quay.example/a', '<meta property="og:locale" content="en_US">'),
    ).toBe('2025-07-03')
  })
  it.each(['/news/20311020/road', '/story/20191231', '/news/quay-20131105', '/id/20991231/road'])(
    'is no id in an address: %s',
    (path) => expect(read('', '', `https://quay.example${path}`).publishedAt).toBeNull(),
  )
  it.each([
    ['/2025/03/07/road', '2025-03-07'],
    ['/20250307/road', '2025-03-07'],
  ])('stands in an address: %s', (path, expected) =>
    expect(read('', '', `https://quay.example${path}`).publishedAt).toBe(expected),
  )
})
