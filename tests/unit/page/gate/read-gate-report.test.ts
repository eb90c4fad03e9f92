// @vitest-environment happy-dom

import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CARD_LIMITS, pageCardSchema } from '../../../../core/article/page-card'
import { readGateReport } from '../../../../page/gate/read-gate-report'
import { storyPage } from '../../support/article-pages'

const ADDRESS = 'https://news.example/2026/03/02/harbour-bridge-reopens-after-repairs'
const SENTENCE = 'The bridge was opened to traffic on Monday after two years of work on its cables. '

const LD_NEWS = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge"}</script>'

const page = (head: string, body: string): Document =>
  new DOMParser().parseFromString(
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )

const article = (head = '') =>
  page(
    head,
    `<nav><p>${'Menu and more menu words for everyone to see here. '.repeat(9)}</p></nav>
     <article><h1>Harbour bridge reopens after repairs</h1>
     ${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article>`,
  )

const cardOf = (document: Document, address = ADDRESS) => {
  const report = readGateReport(document, address, false)
  if (!('card' in report)) throw new Error(`No card: ${report.notArticle}`)
  return report.card
}

describe('readGateReport', () => {
  it('reads what the page says of itself', () => {
    const card = cardOf(
      article(`<title>Harbour bridge reopens after repairs | Harbour News</title>
        <link rel="canonical" href="/2026/03/02/bridge">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge reopens",
        "datePublished":"2026-03-02T08:00:00Z","publisher":{"name":"Harbour News"}}]}</script>`),
      `${ADDRESS}#comments`,
    )
    expect(card).toMatchObject({
      url: ADDRESS,
      otherAddresses: ['https://news.example/2026/03/02/bridge'],
      title: 'Harbour bridge reopens after repairs',
      publisher: 'Harbour News',
      publishedAt: '2026-03-02T08:00:00Z',
      lang: 'en',
    })
    expect(card.paragraphs).toHaveLength(5)
    expect(card.paragraphs[0]).toContain('opened to traffic')
  })

  it('survives broken and hostile JSON-LD', () => {
    const deep = '{"@graph":['.repeat(500)
    const card = cardOf(
      article(`<script type="application/ld+json">{"headline": </script>
        <script type="application/ld+json">${deep}"headline"</script>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":5,"datePublished":{}}</script>`),
    )
    expect(card.title).toBe('')
  })

  it('never sends more than the background takes', () => {
    const long = `${'🚢'.repeat(5000)} `
    const document = page(
      `<title>${long}</title><meta name="date" content="${'9'.repeat(500)}"><meta property="og:site_name" content="${long}">`,
      `<article>${`<p>${long}</p>`.repeat(40)}</article>`,
    )
    const card = cardOf(document)
    expect(v.safeParse(pageCardSchema, card).success).toBe(true)
    expect(card.paragraphs.join('').length).toBeLessThanOrEqual(CARD_LIMITS.text)
    for (const text of [card.title, ...card.paragraphs]) expect(text.isWellFormed()).toBe(true)
  })

  it.each([
    [
      'a login',
      '<form><input type="password"></form>',
      'https://news.example/members-area-of-our-paper',
      'private page',
    ],
    ['a bank', '', 'https://online-banking.example/harbour-bridge-reopens-after-repairs', 'private page'],
    ['an editor', `<div contenteditable="true">${SENTENCE.repeat(9)}</div>`, ADDRESS, 'editor'],
    ['a front page', '', 'https://news.example/', 'front page'],
  ])('refuses %s', (_, extra, address, why) => {
    const document = page('', `${extra}<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article>`)
    expect(readGateReport(document, address, false)).toEqual({ notArticle: why })
  })

  it.each([
    [
      'a mailbox, whose letter calls itself news',
      'https://webmail.post.example/inbox/harbour-bridge-letter',
      '',
      '<div itemscope itemtype="https://schema.org/NewsArticle"></div>',
    ],
    ['a bank with JSON-LD', 'https://online-banking.sparbank.example/your-accounts-at-a-glance', LD_NEWS, ''],
    [
      'a mailbox with a dot behind its name',
      'https://mail.post.example./inbox/harbour-bridge-letter',
      LD_NEWS,
      '',
    ],
    [
      'a page with a password field',
      ADDRESS,
      '<meta property="og:type" content="article">',
      '<input type="password">',
    ],
    ['one whose password field is seen beside JSON-LD', ADDRESS, LD_NEWS, '<input type="password">'],
    [
      'one whose hidden field stands beside JSON-LD in the body',
      ADDRESS,
      '',
      `<div hidden style="display:none"><input type="password"></div>${LD_NEWS}`,
    ],
    ['one where a card is asked for', ADDRESS, LD_NEWS, '<input autocomplete="cc-number">'],
    ['one where a code is asked for', ADDRESS, LD_NEWS, '<input autocomplete="one-time-code">'],
  ])('calls %s private before all else', (_, address, head, extra) => {
    const document = page(head, `${extra}<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article>`)
    expect(readGateReport(document, address)).toEqual({ notArticle: 'private page' })
  })

  it('reads news with a login box that nobody sees', () => {
    const box = '<div style="display:none"><input type="password"></div>'
    const document = page(LD_NEWS, `${box}<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article>`)
    expect(readGateReport(document, ADDRESS, false)).toHaveProperty('card')
  })

  it('refuses a page with little text', () => {
    expect(readGateReport(page('', '<p>Soon here.</p>'), ADDRESS, false)).toEqual({
      notArticle: 'too little text',
    })
  })

  it('takes no date from JSON-LD that only looks like a text', () => {
    const card = cardOf(
      article(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens",
        "datePublished":{"toString":1}}</script>`),
    )
    expect(card.publishedAt).toBe('2026-03-02')
  })

  it('puts nothing but characters in the place of entities', () => {
    const document = article(
      '<meta property="og:title" content="Ships &amp;amp; boats &amp;constructor; reopen">',
    )
    expect(cardOf(document).title).toBe('Ships & boats &constructor; reopen')
  })

  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`
  const text = `<p>${SENTENCE.repeat(3)}</p>`.repeat(5)
  const section = (title: string) => `<h2>${title} <a href="#${title}">#</a></h2>${text}`
  const manual = ['Install', 'Write', 'Send', 'Close'].map(section).join('')
  const teasers = ['one', 'two', 'three', 'four']
    .map((slug) => `<div><h3><a href="/${slug}">${slug}</a></h3></div><p>${SENTENCE.repeat(3)}</p>`)
    .join('')
  const hinted = '<meta property="og:type" content="article">'

  it.each([
    ['a recipe', ld('[{"@type":"Article"},{"@type":"Recipe"}]'), `<article>${text}</article>`],
    ['a thread of a forum', ld('{"@type":"DiscussionForumPosting"}') + hinted, `<article>${text}</article>`],
    ['a manual', '', `<article>${manual}</article>`],
    ['a manual that says article', '', `<article itemtype="http://schema.org/Article">${manual}</article>`],
    ['the beginnings of several articles', hinted, `<main>${teasers}</main>`],
    ['a wiki', `<meta name="generator" content="MediaWiki 1.44">${hinted}`, `<article>${text}</article>`],
  ])('refuses %s', (_, head, body) => {
    const address = 'https://tools.example/how-it-is-done-in-four-steps'
    expect(readGateReport(page(head, body), address, false)).toEqual({ notArticle: 'listing or tool' })
  })

  it.each([
    ['a post with a recipe in it', ld('[{"@type":"BlogPosting"},{"@type":"Recipe"}]'), text],
    ['a post whose headings can be linked to', hinted, manual],
    [
      'a post with such headings and no metadata',
      '',
      `<div itemtype="http://schema.org/BlogPosting">${manual}</div>`,
    ],
  ])('takes %s', (_, head, body) => {
    const address = 'https://tools.example/how-it-is-done-in-four-steps'
    expect(readGateReport(page(head, `<article>${body}</article>`), address, false)).toHaveProperty('card')
  })

  it('changes nothing in the page', () => {
    const document = article()
    const before = document.documentElement.outerHTML
    readGateReport(document, ADDRESS, false)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  describe('sections that some papers have and most sites use otherwise', () => {
    const LD = `<script type="application/ld+json">{"@type":"Article","headline":"Harbour road to close for good","datePublished":"2026-02-10T08:00:00Z"}</script>`
    const DATED =
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T08:00:00Z">'
    const at = (path: string, head: string) => readGateReport(storyPage(head), `https://paper.example${path}`)
    it.each([
      '/legal/court-rules-on-road',
      '/jobs/layoffs-at-the-yard',
      '/events/storm-floods-quay',
      '/support/who-helps-them',
      '/products/pumps-that-failed',
    ])('hold articles where the page says so: %s', (path) => {
      expect(at(path, LD)).toHaveProperty('card')
      expect(at(path, DATED)).toHaveProperty('card')
    })
    it('hold none where it does not, or by og:type alone', () => {
      expect(at('/services/drain-cleaning', '')).toEqual({ notArticle: 'listing or tool' })
      expect(at('/services/drain-cleaning', '<meta property="og:type" content="article">')).toEqual({
        notArticle: 'listing or tool',
      })
      expect(at('/docs/how-to-sync', LD)).toEqual({ notArticle: 'listing or tool' })
    })
    it('a shop’s product is none, although its software calls every page an article', () => {
      const head =
        '<meta property="og:type" content="article"><meta property="article:modified_time" content="2026-02-10T08:00:00Z"><script type="application/ld+json">{"@type":"Product","name":"Pump"}</script>'
      expect(at('/pump-for-the-quay', head)).toEqual({ notArticle: 'product or profile' })
    })
  })
})
