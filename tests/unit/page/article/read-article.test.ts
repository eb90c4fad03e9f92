// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../../page/article/range-of'
import { readArticle } from '../../../../page/article/read-article'
import { ADDRESS, parse, STORY, storyPage } from '../../support/article-pages'

const texts = async (document: Document) =>
  (await readArticle(document, ADDRESS)).article.paragraphs.map(({ text }) => text)

describe('readArticle', () => {
  it('reads the text, and what the page says of it', async () => {
    const document = storyPage(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour road to close for good",
       "author":[{"name":"Ida Holm"},{"name":"Per Lund"}],"datePublished":"2026-02-10T08:00:00Z",
       "dateModified":"2026-02-11T09:00:00Z","publisher":{"name":"Quay Post"}}</script>`,
      '',
      '<p class="byline">By Ida Holm and Per Lund</p>',
    )
    const { article } = await readArticle(document, `${ADDRESS}#top`)
    expect(article).toMatchObject({
      url: ADDRESS,
      title: 'Harbour road to close for good',
      authors: ['Ida Holm', 'Per Lund'],
      site: 'Quay Post',
      publishedAt: '2026-02-10T08:00:00Z',
      modifiedAt: '2026-02-11T09:00:00Z',
      lang: 'en',
      direction: 'ltr',
      captions: [],
      keyPoints: null,
      whyItMatters: null,
      brief: null,
    })
    expect(article.paragraphs.map(({ text }) => text)).toEqual(STORY)
    expect(article.reading).toEqual({ words: expect.any(Number), cut: null })
  })

  it('changes nothing in the page', async () => {
    const document = storyPage('', '<ul><li>One item of a list that stands below the text.</li></ul>')
    const before = document.documentElement.outerHTML
    await readArticle(document, ADDRESS)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('keeps headings, lists and quotes apart, and captions out of the text', async () => {
    const document = storyPage(
      '',
      `<div class="story-body"><h2>What comes next</h2><p>${STORY[0]?.replace('Tuesday', 'Friday')}</p>
       <figure><img alt=""><figcaption>The harbour road at high water last winter</figcaption></figure>
       <ul><li>The quay stays open to people on foot for the whole time.</li><li>Buses go by the ring road from March on, every ten minutes.</li></ul>
       <blockquote><p>“We should have begun ten years ago, and everybody knew it,” the mayor said.</p></blockquote></div>`,
    )
    const { article, places } = await readArticle(document, ADDRESS)
    const kinds = article.paragraphs.slice(STORY.length).map(({ kind }) => kind)
    expect(kinds).toEqual(['heading', 'text', 'list item', 'list item', 'quote'])
    expect(article.captions).toEqual(['The harbour road at high water last winter'])
    expect(places).toHaveLength(article.paragraphs.length)
  })

  it('leaves out what lies around an article', async () => {
    const read = await texts(
      storyPage(
        '',
        `<p>Read more: <a href="/b">Ferry timetable changes in the spring</a></p>
         <div class="newsletter-box"><p>Sign up for our newsletter and get the news of the harbour each morning.</p></div>
         <p>(Photo: Harbour Pictures)</p>
         <p>This website uses cookies to improve your experience.</p>
         <h2>More from Quay Post</h2><ul><li><a href="/c">Fish market to move in May</a></li><li><a href="/d">Lifeboat crew honoured</a></li></ul>`,
      ),
    )
    expect(read).toEqual(STORY)
  })

  it('does not believe a class name that would take the whole text', async () => {
    const document = parse(
      '<title>Harbour road to close</title>',
      `<main><div class="related comments">${STORY.map((text) => `<p>${text}</p>`).join('')}</div></main>`,
    )
    expect(await texts(document)).toEqual(STORY)
  })

  it('reads text that stands loose between line breaks', async () => {
    const document = parse('<title>Harbour</title>', `<div id="text">${STORY.join('<br><br>')}</div>`)
    expect(await texts(document)).toEqual(STORY)
  })

  it('finds each word again in the live page', async () => {
    // happy-dom makes ranges in the window's own document alone.
    document.body.innerHTML = storyPage(
      '',
      '<p>The <b>dyke</b>,\n   said the <i>engineer</i>, is   late and <br>dear, but it holds.</p>',
    ).body.innerHTML
    const { article, places } = await readArticle(document, ADDRESS)
    article.paragraphs.forEach(({ text }, i) => {
      const place = places[i]
      if (!place) throw new Error('a paragraph without a place')
      expect(rangeOf(place)?.toString().replace(/\s+/g, ' ')).toBe(text)
      for (const word of ['dyke', 'engineer', 'holds', 'road']) {
        const at = text.indexOf(word)
        if (at >= 0) expect(rangeOf(place, at, at + word.length)?.toString()).toBe(word)
      }
    })
  })

  it('gives no range once the page has changed', async () => {
    const document = storyPage()
    const { places } = await readArticle(document, ADDRESS)
    const [place] = places
    if (!place) throw new Error('nothing read')
    place.element.textContent = 'Another text'
    expect(rangeOf(place)).toBeNull()
  })

  it('says when there is only an excerpt', async () => {
    const document = parse(
      `<title>Harbour road to close</title><script type="application/ld+json">{"@type":"NewsArticle",
       "headline":"Harbour road to close","isAccessibleForFree":"False"}</script>`,
      `<article><h1>Harbour road to close</h1><p>${STORY[0]}</p><p>${STORY[1]}</p></article>`,
    )
    expect((await readArticle(document, ADDRESS)).article.reading.cut).toBe('paywall')
  })

  it('stops in a page of endless length and says so', async () => {
    const paragraph = `<p>${STORY[2]?.repeat(40)}</p>`
    const { article } = await readArticle(
      parse('<title>Long</title>', `<article>${paragraph.repeat(60)}</article>`),
      ADDRESS,
    )
    expect(article.reading.cut).toBe('long')
    expect(article.reading.words).toBeLessThan(42_000)
  })

  it('reads a page written from right to left', async () => {
    const line =
      'قرر مجلس المدينة يوم الثلاثاء إغلاق طريق الميناء القديم الذي تغمره المياه كل شتاء وبناء سد مكانه. '
    const document = parse(
      '<title>طريق الميناء</title>',
      `<article>${`<p>${line.repeat(2)}</p>`.repeat(5)}</article>`,
      'ar',
    )
    expect((await readArticle(document, ADDRESS)).article).toMatchObject({ direction: 'rtl', lang: 'ar' })
  })

  it('gives an empty article for a page without text', async () => {
    const { article } = await readArticle(parse('', ''), ADDRESS)
    expect(article).toMatchObject({
      title: '',
      paragraphs: [],
      captions: [],
      reading: { words: 0, cut: null },
    })
  })
})
