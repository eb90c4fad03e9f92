// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { pageFragments } from '../../../../page/anchor/page-fragment'
import { articleOf } from '../../support/evidence-pages'

const show = (html: string) => {
  document.body.innerHTML = html
}

describe('pageFragments', () => {
  it('tells a passage apart from text of the page that is not the article’s', () => {
    const sentence = 'The boat came back in the evening'
    const own = articleOf([`In June, people say, the wind fell. ${sentence}.`])
    const place = { paragraph: 0, start: 36, end: 36 + sentence.length }
    show(`<p>${own.paragraphs[0]?.text}</p>`)
    expect(pageFragments(document, own, [place])[0]).toMatch(/^#:~:text=The%20boat/)
    show(`<nav>The boat came back in the evening</nav><p>${own.paragraphs[0]?.text}</p>`)
    expect(pageFragments(document, own, [place])[0]).toMatch(/^#:~:text=fell.-,The%20boat/)
    show('<p>Nothing of it</p>')
    expect(pageFragments(document, own, [place])[0]).toMatch(/^#:~:text=The%20boat/)
  })
})
