import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedLinks } from '../../../../core/sources/page-links'

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>Text</p></body></html>`

describe('feedLinks', () => {
  const base = 'https://news.example/front/'
  it('finds the feeds of a page, our own type first', () => {
    const html = page(`
      <!-- <link rel="alternate" type="application/feed+json" href="/hidden.json"> -->
      <script>var s = '<link rel="alternate" type="application/feed+json" href="/script.json">'</script>
      <link rel=stylesheet href=style.css>
      <link rel="alternate" type="application/rss+xml" href="/rss">
      <link rel="alternate" type="application/feed+json; charset=utf-8" href="../all.json?a=1&amp;b=2" title="All &gt; news">
      <LINK TYPE='application/storypulse+json' HREF='https://cdn.example/manifest.json' REL='home Alternate'>
      <link rel="alternate" type="application/feed+json" href="javascript:alert(1)">
      <link rel="alternate" type="application/feed+json">`)
    expect(feedLinks(html, base)).toEqual([
      { address: 'https://cdn.example/manifest.json', title: null },
      { address: 'https://news.example/rss', title: null },
      { address: 'https://news.example/all.json?a=1&b=2', title: 'All > news' },
    ])
  })

  it("takes neither WordPress' interface nor previews for feeds, and puts feeds of comments last", () => {
    const html = page(`
      <link rel="alternate" title="Harbour &raquo; Comments Feed" type="application/rss+xml" href="/comments/feed/">
      <link rel="alternate" title="Harbour &raquo; Feed" type="application/rss+xml" href="/feed/">
      <link rel="alternate" title="JSON" type="application/json" href="/wp-json/wp/v2/pages/11">
      <link rel="alternate" title="oEmbed (JSON)" type="application/json+oembed" href="/wp-json/oembed/1.0/embed?url=x">
      <link rel="alternate" type="application/json" href="/state.json">
      <link rel="alternate" type="application/json" href="/feed.json">
      <link rel="alternate" hreflang="de" href="/de/">`)
    expect(feedLinks(html, base).map(({ address }) => address)).toEqual([
      'https://news.example/feed/',
      'https://news.example/feed.json',
      'https://news.example/comments/feed/',
    ])
  })

  it('looks for links in the text where the head names none, and minds the base', () => {
    const html = `<html><head><base href="https://news.example/x/"></head><body>
      <a href="rss.xml">RSS</a><a href="/index.html">Home</a><a href="https://other.example/feed">Not ours</a>`
    expect(feedLinks(html, 'https://news.example/')).toEqual([
      { address: 'https://news.example/x/rss.xml', title: null },
    ])
  })

  it('reads a long hostile page at once', () => {
    for (const piece of ['<link ', '<!--', '<script', '<link rel="', 'a="', '<link a=b '])
      feedLinks(piece.repeat(80_000), base)
  }, 10_000)

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<link rel="alternate" ', 'href="', "'", '>', 'type=application/json ', '&#99999999;'),
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => Array.isArray(feedLinks(pieces.join(''), base))))
  })
})
