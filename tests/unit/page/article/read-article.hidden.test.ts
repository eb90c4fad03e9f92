// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../../page/article/read-article'
import { readGateReport } from '../../../../page/gate/read-gate-report'

const ADDRESS = 'https://news.example/2026/03/02/harbour-bridge-reopens-after-repairs'
const SHOWN =
  'The bridge was opened to traffic on Monday after two years of work on its cables, the city said. '
const HIDDEN =
  'Nobody on the quay was to read that the bridge will be sold in May for 40 million, the mayor said. '
const ASKED =
  'We and our partners would like to store things on your device, to count readers, and to measure. '
const head = '<title>Harbour bridge reopens after repairs</title><meta property="og:type" content="article">'

const article = (body: string) => `<article><h1>Harbour bridge reopens after repairs</h1>${body}</article>`
const page = (body: string): Document =>
  new DOMParser().parseFromString(
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )
const text = (sentence: string, times = 6) => `<p>${sentence.repeat(3)}</p>`.repeat(times)
const read = async (document: Document) => {
  const { article } = await readArticle(document, ADDRESS)
  return article.paragraphs.map((paragraph) => paragraph.text).join(' ')
}

describe('text nobody sees', () => {
  // The environment lays nothing out: what stands in a class `off` is not shown, what stands in `flat` has no height.
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      return this.closest('.off') === null
    })
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, 600, this.closest('.flat') ? 0 : 400)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it.each([
    ['by style', '<div class="off">', 2],
    ['folded away and marked as hidden', '<div class="flat" aria-hidden="true">', 2],
    ['that is most of the page', '<div class="off">', 40],
  ])('is not read: %s', async (_, box, times) => {
    const found = await read(
      page(article(`${text(SHOWN)}${box}${text(HIDDEN, times)}</div>${text(SHOWN, 1)}`)),
    )
    expect(found).toContain('opened to traffic')
    expect(found).not.toContain('Nobody on the quay')
  })

  it.each([
    [
      'behind an open dialog',
      `<div aria-hidden="true">${article(text(SHOWN))}</div><div role="dialog">${text(ASKED, 3)}</div>`,
    ],
    ['about to be shown', article(`<div class="off">${text(SHOWN)}</div>`)],
  ])('but a page is: %s', async (_, body) => {
    expect(await read(page(body))).toContain('opened to traffic')
  })
})

describe('a form whose fields hide its own properties', () => {
  // Others are tried in real browsers only: this environment stumbles over them itself.
  const NAMES = ['closest', 'matches', 'contains', 'querySelectorAll']

  it('is read like any other element', async () => {
    const document = page('')
    const form = document.createElement('form')
    form.innerHTML = `<main>${article(text(SHOWN))}</main>`
    document.body.replaceChildren(form)
    // As browsers do for fields of these names.
    const field = document.createElement('input')
    form.append(field)
    for (const name of NAMES) Object.defineProperty(form, name, { value: field })
    expect(readGateReport(document, ADDRESS, false)).toHaveProperty('card')
    expect(await read(document)).toContain('opened to traffic')
  })
})
