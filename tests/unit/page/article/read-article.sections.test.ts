// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../../page/article/read-article'
import { ADDRESS, parse, STORY } from '../../support/article-pages'

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = STORY.map((text) => `<p>${text}</p>`)

/** The story with something between its second and third paragraph, and something at its end. */
const read = async (within: string, end = '', lang = 'en') => {
  const body = `<main><article><h1>Harbour road to close for good</h1>${FIRST}${SECOND}${within}${THIRD}${FOURTH}${end}</article></main>`
  const { article } = await readArticle(
    parse('<title>Harbour road to close for good</title>', body, lang),
    ADDRESS,
  )
  return article.paragraphs.map(({ text }) => text).join('\n')
}

describe('sections whose names are made of their headings', () => {
  it.each([
    [
      '<section id="related-works"><h2>Related works</h2><p>Workers are piling stones along two more bays for the county.</p></section>',
    ],
    [
      '<section id="sharing-the-cost"><h2>Sharing the cost</h2><p>Workers are piling stones along two more bays for the county.</p></section>',
    ],
    [
      '<section id="comments"><h2>What the minister comments on</h2><p>Workers are piling stones along two more bays for the county.</p></section>',
    ],
    [
      '<div class="tram-rail-works"><p>Workers on the tram and rail works are piling stones along two more bays.</p></div>',
    ],
    [
      '<div id="the-promoter"><h3>The promoter</h3><p>Workers are piling stones along two more bays for the county.</p></div>',
    ],
  ])('are read: %s', async (section) =>
    expect(await read(section)).toContain('piling stones along two more bays'),
  )

  it.each([
    [
      '<section id="related-stories"><h2>Related stories</h2><ul><li><a href="/a">Workers are piling stones along two bays</a></li></ul></section>',
    ],
    [
      '<section id="newsletter"><h2>Our newsletter for you</h2><p>Workers are piling stones: have such news each day.</p><form><input name="mail"></form></section>',
    ],
    ['<div class="author-bio"><p>Ann Lee writes of piling stones and of the sea for the paper.</p></div>'],
  ])('are left out where the names are meant: %s', async (section) =>
    expect(await read(section)).not.toContain('piling stones'),
  )
})

describe('sentences of the story that begin as notices do', () => {
  it.each([
    'Households must subscribe to the alerts by May if they want to be warned, the county said.',
    'Video: the film shows that two pumps stood still while the water rose for an hour.',
    'More in the county will go to dykes, which get nine percent more than last year.',
    'Source of the leak was a clerk who had been told to say nothing, the inquiry found.',
    'Anyone who saw the boat can be contacted at home by the harbour police until Sunday.',
    'The firm was fined for using cookies that nobody had been asked about for six years.',
    'Per Lund, who is a reporter for the Quay Post, was arrested while he filmed the dyke.',
    'See more of the wall fall and the ring road will flood as well, an engineer warned.',
    'Photos by residents show that the wall below the road had cracked before the storm.',
    'Support our plan or lose the quay, the mayor told the council before it voted.',
  ])('are read: %s', async (sentence) => expect(await read(`<p>${sentence}</p>`)).toContain(sentence))

  it.each([
    'Subscribe to our newsletter and get the news of the harbour each morning.',
    'Sign up today for alerts of the harbour police, straight to your phone.',
    'Related: Ferry timetable changes in the spring.',
    'This website uses cookies to measure visits and to show advertisements to people.',
    'Photo by Per Lund.',
    'Read more: the ferry timetable changes in the spring of next year.',
    'Ann Lee is a reporter for the Quay Post who covers the harbour and the sea.',
    'Find out more about how we use your data in the notice of this site.',
  ])('are left out where they are notices: %s', async (notice) =>
    expect(await read(`<p>${notice}</p>`)).not.toContain(notice),
  )
})

describe('the last section', () => {
  const END = ['<p>Two pumps stood still.</p><p>Nobody was hurt by it.</p><p>Boats were lost.</p>']
  it.each([
    'Latest damage',
    'Share prices fall',
    'Popular with anglers',
    'Commentators differ',
    'Followers of the plan',
    'Related damage',
    'Taggers at work',
  ])('is read below "%s"', async (heading) =>
    expect(await read('', `<h2>${heading}</h2>${END}`)).toContain('Nobody was hurt by it.'),
  )
  it.each(['Latest news', 'Share this', 'Popular posts', 'Comments (3)', 'Follow us', 'Related'])(
    'goes below "%s"',
    async (heading) => {
      const list =
        '<ul><li><a href="/a">Ferry timetable changes</a></li><li><a href="/b">Fish market to move</a></li></ul>'
      expect(await read('', `<h2>${heading}</h2>${list}`)).not.toContain('Fish market')
    },
  )
})

describe('paragraphs that are links', () => {
  const LINKED = 'A judge said on Friday that two men of the harbour board had taken money from the builders.'
  it('are read between others, as sentences are', async () => {
    expect(await read(`<p><a href="/live"><b>${LINKED}</b></a></p>`)).toContain(LINKED)
    expect(await read(`<p><a href="/live">${LINKED}</a></p>`, `<p><a href="/x">${LINKED}</a></p>`)).toContain(
      LINKED,
    )
  })
  it('lead elsewhere as titles do', async () => {
    expect(
      await read(
        '<p><a href="/b">Judge hears two men of the harbour board over money taken from builders</a></p>',
      ),
    ).not.toContain('Judge hears')
  })
})

describe('text as it is heard', () => {
  it.each([
    [
      '<p>Das <ruby>Wort<rp>(</rp><rt>Ton</rt><rp>)</rp></ruby> steht in der Zeile, die jeder am Hafen lesen kann.</p>',
      'Das Wort steht',
    ],
    [
      '<p>The plan, <a href="/p">shown today<span class="sr-only"> (opens in a new tab)</span></a>, costs €9m in all.</p>',
      'shown today, costs €9m',
    ],
    [
      '<p>The plan<span style="position:absolute;width:1px;height:1px;overflow:hidden"> external link</span>, shown today, costs €9m in all.</p>',
      'The plan, shown today',
    ],
    [
      '<p>The plan<span class="css-x1-VisuallyHidden"> external link</span>, shown today, costs €9m in all.</p>',
      'The plan, shown today',
    ],
    [
      '<p><q>We stay</q>, she said, <q>until the <q>last</q> boat is in</q>, and shut the door.</p>',
      '“We stay”, she said, “until the ‘last’ boat is in”, and',
    ],
    ['<p>He called it <q>“a shame”</q> and left the hall before the vote was held.</p>', 'it “a shame” and'],
    [
      '<p>The wall costs <del>nine</del> <ins>four</ins> million, <strike>half</strike> a third of it for clay.</p>',
      'costs four million, a third',
    ],
    [
      '<p>The wall is the oldest of its kind<sup><a href="#n1">[1]</a></sup> and stands on clay, as many do.</p>',
      'of its kind and stands',
    ],
    ['<p>The area is 20 m<sup>2</sup> and stands on clay, as many of the houses do.</p>', '20 m2 and'],
  ])('%s', async (paragraph, text) => expect(await read(paragraph)).toContain(text))
  it('takes the marks of the page’s language', async () => {
    expect(
      await read('<p>Sie sagte: <q>Wir bleiben</q>, und schloss die Tür zum Saal am Hafen.</p>', '', 'de'),
    ).toContain('sagte: „Wir bleiben“, und')
  })
})

describe('what stands within the text', () => {
  it('leaves out what opens over a name', async () => {
    const card =
      '<p>Mayor <span class="person"><a href="/p">Ida Holm</a><span class="person-popover__content">Ida HolmQuay plan grows by a yearMORE</span></span> wants the dyke by May, she said.</p>'
    expect(await read(card)).toContain('Mayor Ida Holm wants the dyke')
  })
  it('reads a pulled quote once', async () => {
    const said = 'We should have begun ten years ago, and everybody knew it'
    const text = await read(
      `<p>“${said},” the mayor said on Monday at the quay.</p><blockquote class="pull"><p>${said}</p></blockquote>`,
    )
    expect(text.split(said)).toHaveLength(2)
  })
  it('reads a list of links that the text announces', async () => {
    const list =
      '<ul><li><a href="/a">The ring road by the mill</a></li><li><a href="/b">The bridge at Holm</a></li></ul>'
    expect(await read(`<p>Lorries can take one of two other roads this year:</p>${list}`)).toContain(
      'The bridge at Holm',
    )
    expect(await read(`<p>Read more:</p>${list}`)).not.toContain('The bridge at Holm')
  })
})

describe('a paywall', () => {
  const cut = async (extra: string, head = '') => {
    const body = `<main><article><h1>Harbour road to close for good</h1>${FIRST}${SECOND}${THIRD}${extra}</article></main>`
    return (await readArticle(parse(`<title>Harbour road to close for good</title>${head}`, body), ADDRESS))
      .article.reading.cut
  }
  it.each([
    [
      'a box that is not shown',
      '<div class="paywall" style="display:none"><p>Subscribe to read on.</p></div>',
    ],
    ['a box within a hidden one', '<div hidden><div id="paywall"><p>Subscribe to read on.</p></div></div>'],
    ['a box without words', '<div class="paywall-marker"></div>'],
    ['a box that holds what was read', `<div class="premium-content">${FOURTH}</div>`],
  ])('is none: %s', async (_name, extra) => expect(await cut(extra)).toBeNull())
  it('is none where what is not free was read', async () => {
    const linked = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour road to close for good","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}</script>`
    expect(await cut(`<div class="rest">${FOURTH}</div>`, linked)).toBeNull()
    expect(await cut('', linked)).toBe('paywall')
  })
  it('is one where it is shown and asks', async () => {
    expect(await cut('<div class="paywall"><p>Subscribe to keep reading.</p></div>')).toBe('paywall')
  })
})
