// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../../page/article/read-article'
import { ADDRESS, parse, STORY, storyPage } from '../../support/article-pages'

const POINTS = [
  'The old road closes in March for good.',
  'A dyke takes its place next autumn.',
  'The county pays a third of it.',
]

const list = POINTS.map((point) => `<li>${point}</li>`).join('')

const read = async (document: Document, address = ADDRESS) => (await readArticle(document, address)).article

describe('key points of the publisher', () => {
  it('are found under a heading in the text, with their places', async () => {
    const { keyPoints, paragraphs } = await read(
      storyPage('', '', `<div class="story-body"><h2>Key points</h2><ul>${list}</ul></div>`),
    )
    expect(keyPoints).toMatchObject({ heading: 'Key points', points: POINTS })
    keyPoints?.at.forEach((at, i) => {
      if (at >= 0) expect(paragraphs[at]?.text).toBe(POINTS[i])
    })
  })

  it('are found in a box beside the text', async () => {
    const { keyPoints } = await read(
      storyPage('', `<aside><div><strong>At a glance</strong></div><ul>${list}</ul></aside>`),
    )
    expect(keyPoints?.points).toEqual(POINTS)
  })

  it('are found as lines with bullets', async () => {
    const lines = POINTS.map((point) => `<p>- •${point}</p>`).join('')
    expect((await read(storyPage('', `<h3>Key Takeaways</h3>${lines}`))).keyPoints?.points).toEqual(POINTS)
  })

  it('are not a list of links', async () => {
    const links = POINTS.map((point) => `<li><a href="/x">${point}</a></li>`).join('')
    expect((await read(storyPage('', `<h2>Highlights</h2><ul>${links}</ul>`))).keyPoints).toBeNull()
  })

  it('are not made of a heading without a list', async () => {
    expect(
      (await read(storyPage('', '<h2>In brief</h2><p>The council meets again in June to decide.</p>')))
        .keyPoints,
    ).toBeNull()
  })

  it('come with why it matters, as a label within a paragraph', async () => {
    const { whyItMatters } = await read(
      storyPage('', `<div class="story-body"><p><b>Why it matters:</b> ${STORY[1]}</p></div>`),
    )
    expect(whyItMatters).toMatchObject({ heading: 'Why it matters', text: STORY[1] })
  })
})

describe('a page that is a brief of another', () => {
  const ORIGINAL = 'https://daily.example/harbour-road-to-close'
  const briefPage = (link: string) =>
    parse(
      '<title>Harbour road to close for good | Pulse</title>',
      `<main><h1>Harbour road to close for good</h1>
       <h2>Why It Matters</h2><p>${STORY[1]}</p>
       <h2>Key Takeaways</h2><ul>${list}</ul>
       <h2>Pulse Analysis</h2><p>${STORY[2]}</p><p>${STORY[3]}</p><p>${STORY[4]}</p>
       ${link}<h2>Comments</h2><p>Want to join the conversation?</p></main>`,
    )

  it('is recognised by its headings and the link to the original', async () => {
    const { brief } = await read(briefPage(`<p><a href="${ORIGINAL}">Harbour road to close for good</a></p>`))
    expect(brief).toEqual({
      headline: 'Harbour road to close for good',
      whyItMatters: STORY[1],
      takeaways: POINTS,
      analysis: STORY.slice(2, 5),
      original: { url: ORIGINAL, title: 'Harbour road to close for good' },
    })
  })

  it('is recognised by the title of the original where there is no link', async () => {
    const { brief } = await read(briefPage('<p>Harbour road to close – for good</p>'))
    expect(brief).toMatchObject({
      analysis: STORY.slice(2, 5),
      original: { url: ADDRESS, title: 'Harbour road to close – for good' },
    })
  })

  const bulleted = POINTS.map((point) => `- •${point}`)
  const titled = (level: number, text: string) => `<h${level}>${text}</h${level}>`
  const label = (text: string) => `<div><strong>${text}</strong></div>`
  const parts = (head: (text: string) => string, points: string, end: string) =>
    parse(
      '<title>Harbour road to close for good | Pulse</title>',
      `<main><h1>Harbour Road to Close for Good</h1>
       <section>${head('Why It Matters')}<p>${STORY[1]}</p></section>
       <section>${head('Key Takeaways')}${points}</section>
       <section>${head('Pulse Analysis')}<div><p>${STORY[2]}</p><p>${STORY[3]}</p></div></section>
       ${end}<section>${head('Comments')}<p>Want to join the conversation?</p><p>Loading comments...</p></section></main>`,
    )
  const link = `<a href="${ORIGINAL}">Harbour road to close for good</a>`
  it.each<[string, Document]>([
    [
      'bullets inside list items',
      parts((text) => titled(2, text), `<ul>${bulleted.map((one) => `<li>${one}</li>`).join('')}</ul>`, link),
    ],
    [
      'paragraphs inside list items',
      parts(
        (text) => titled(3, text),
        `<ul>${POINTS.map((one) => `<li><span>•</span><p>${one}</p></li>`).join('')}</ul>`,
        `<h3>${link}</h3>`,
      ),
    ],
    [
      'lines with bullets',
      parts(label, bulleted.map((one) => `<p>${one}</p>`).join(''), `<div>${link}</div>`),
    ],
    [
      'lines with breaks between',
      parts((text) => titled(4, text), `<p>${bulleted.join('<br>')}</p>`, `<p>Original: ${link}</p>`),
    ],
    [
      'a title that is a heading, without a link',
      parts((text) => titled(2, text), `<ul>${list}</ul>`, '<h2>Harbour road to close for good</h2>'),
    ],
    [
      'a title in a box, without a link',
      parts(label, `<ul>${list}</ul>`, '<div>Harbour road to close for good</div>'),
    ],
  ])('is recognised with %s', async (_, document) => {
    const { brief } = await read(document)
    expect(brief).toMatchObject({
      whyItMatters: STORY[1],
      takeaways: POINTS,
      analysis: STORY.slice(2, 4),
      original: { title: expect.stringMatching(/^harbour road to close for good$/i) },
    })
  })

  it('is none without link and title', async () => {
    expect((await read(briefPage(''))).brief).toBeNull()
  })

  it('is none when the link stays on the site or is no web address', async () => {
    for (const href of ['/harbour', `${ADDRESS}-2`, 'javascript:alert(1)', 'https://['])
      expect((await read(briefPage(`<a href="${href}">Harbour road to close for good</a>`))).brief).toBeNull()
  })
})
