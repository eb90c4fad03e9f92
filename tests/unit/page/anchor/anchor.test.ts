// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { Anchor } from '../../../../page/anchor/anchor'
import { readArticle } from '../../../../page/article/read-article'
import { ADDRESS, STORY } from '../../support/article-pages'
import { articleOf } from '../../support/evidence-pages'

const article = articleOf(STORY)

const [, second = ''] = STORY

const passage = { paragraph: 1, start: 0, end: second.length }

const show = (html: string) => {
  document.body.innerHTML = html
}

const paragraphs = (wrap = (text: string) => `<p>${text}</p>`) => STORY.map(wrap).join('')

const textAt = (found: ReturnType<Anchor['find']>) =>
  'range' in found ? found.range.toString() : found.reason

beforeEach(() => show(`<article>${paragraphs()}</article>`))

describe('Anchor', () => {
  it('finds a passage where the article was read', async () => {
    const live = await readArticle(document, ADDRESS)
    const anchor = new Anchor(document, live.article, live)
    const paragraph = live.article.paragraphs.findIndex(({ text }) => text === second)
    expect(textAt(anchor.find({ paragraph, start: 10, end: 40 }))).toBe(second.slice(10, 40))
  })

  it('finds a passage within which more stands than is read', async () => {
    const line =
      'The <ruby>quay<rt>kee</rt></ruby> was <s>open</s> closed, <q>for good</q>, the mayor said<span class="sr-only"> (external)</span> on Monday evening.'
    show(`<article>${paragraphs()}<p>${line}</p>${paragraphs()}</article>`)
    const live = await readArticle(document, ADDRESS)
    const anchor = new Anchor(document, live.article, live)
    const text = 'The quay was closed, “for good”, the mayor said on Monday evening.'
    const paragraph = live.article.paragraphs.findIndex((one) => one.text === text)
    expect(paragraph).toBeGreaterThan(0)
    expect(textAt(anchor.find({ paragraph, start: 4, end: 19 }))).toBe('quaykee was open closed')
  })

  it('finds it again after the page was drawn anew', async () => {
    const live = await readArticle(document, ADDRESS)
    const anchor = new Anchor(document, live.article, live)
    const paragraph = live.article.paragraphs.findIndex(({ text }) => text === second)
    show(
      `<main><div>New here</div>${paragraphs((text) => `<div><span>${text.replace(' ', '&nbsp;</span> <b>')}</b></div>`)}</main>`,
    )
    const found = anchor.find({ paragraph, start: 0, end: second.length })
    expect(textAt(found).replace(/\s+/g, ' ')).toBe(second)
    show(`<p>Something else</p>`)
    anchor.forget()
    expect(anchor.find({ paragraph, start: 0, end: second.length })).toEqual({ reason: 'not on page' })
  })

  it('finds a passage that was edited since', () => {
    show(
      `<article>${paragraphs().replace('Engineers had warned for eleven years', 'Engineers have warned for 12 years')}</article>`,
    )
    expect(textAt(new Anchor(document, article).find(passage))).toMatch(/^Engineers have warned/)
  })

  it('tells repeated text apart by what stands around it', () => {
    const twice = articleOf([
      'The boat came back.',
      'It was late in March.',
      'The boat came back.',
      'It was early in June.',
    ])
    show(twice.paragraphs.map(({ text }) => `<p>${text}</p>`).join(''))
    const found = new Anchor(document, twice).find({ paragraph: 2, start: 0, end: 19 })
    expect('range' in found && found.range.startContainer.parentElement).toBe(
      document.querySelectorAll('p')[2],
    )
  })

  it('finds text in open shadow roots and tables, and leaves out what is not the page’s', () => {
    show(
      '<aside>Words that are our own</aside><x-card></x-card><table><tr><td>Cost</td><td>14 million crowns a year</td></tr></table>',
    )
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' })
    shadow?.append(document.createTextNode(second))
    const anchor = new Anchor(document, article, null, { except: ({ localName }) => localName === 'aside' })
    const found = anchor.find(passage)
    expect('range' in found && found.range.startContainer.getRootNode()).toBe(shadow)
    const quote = { prefix: '', suffix: '', place: 0 }
    expect(textAt(anchor.findQuote({ exact: '14 million crowns', ...quote }))).toBe('14 million crowns')
    expect(textAt(anchor.findQuote({ exact: 'Words that are our own', ...quote }))).toBe('not on page')
  })

  it('says that a passage is hidden, or not there', () => {
    show(
      `<article>${paragraphs((text) => (text === second ? `<p style="display:none">${text}</p>` : `<p>${text}</p>`))}</article>`,
    )
    expect(new Anchor(document, article).find(passage)).toEqual({ reason: 'hidden' })
    expect(new Anchor(document, article).find({ paragraph: 77, start: 0, end: 3 })).toEqual({
      reason: 'not on page',
    })
    show('')
    expect(new Anchor(document, article).find(passage)).toEqual({ reason: 'not on page' })
  })

  it('takes no passage of another version of the page for found', () => {
    show('<p>The council met on a rainy day and spoke of quite other things than roads.</p>')
    expect(new Anchor(document, article).find(passage)).toEqual({ reason: 'not on page' })
  })

  it('never throws on broken text or pages of five million characters', () => {
    document.body.replaceChildren(document.createTextNode(`\ud800${'ab c\u00ad '.repeat(800_000)}${second}`))
    const anchor = new Anchor(document, article)
    expect(textAt(anchor.find(passage))).toBe(second)
    for (const exact of ['\udc00', 'q'.repeat(100_000), '', '\u00ad', 'zz \ud800'])
      expect(anchor.findQuote({ exact, prefix: '\ud800', suffix: '', place: 2 })).toEqual({
        reason: 'not on page',
      })
  })
})
