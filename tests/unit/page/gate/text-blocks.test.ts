// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { mainText } from '../../../../page/gate/main-text'
import { paragraphs } from '../../../../page/gate/text-blocks'

const SENTENCE = 'The harbour road closes for good, the council of the town decided on Monday.'
const parse = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html')
const texts = (body: string) => paragraphs(parse(body)).map(({ text }) => text)

test('what holds the headline holds the text, whatever it is called', () => {
  const text = `<p>${SENTENCE}</p>`
  expect(texts(`<div class="has-cookie-banner"><h1>Road</h1>${text}</div>`)).toEqual([SENTENCE])
  expect(texts(`<h1>Road</h1><div class="has-cookie-banner">${text}</div>`)).toEqual([])
  expect(texts(`<form><h1>Road</h1><div><aside>${text}</aside></div></form>`)).toEqual([])
  expect(paragraphs(parse(text).body.ownerDocument)).toHaveLength(1)
})

test('a body that is called after cookies holds text even without a headline', () => {
  const page = parse(`<p>${SENTENCE}</p>`)
  page.body.className = 'cookie-free'
  expect(paragraphs(page)).toHaveLength(1)
})

test('no box is searched through, however many paragraphs it has', () => {
  const page = parse(`<div class="has-cookie-banner">${`<p>${SENTENCE}</p>`.repeat(300)}</div>`)
  const asked = vi.spyOn(Element.prototype, 'closest')
  const searched = vi.spyOn(Element.prototype, 'querySelectorAll')
  expect(paragraphs(page)).toEqual([])
  expect(asked.mock.calls.filter(([selector]) => selector.includes(':has'))).toEqual([])
  expect(searched).not.toHaveBeenCalled()
})

test('a form whose field hides its place in the page is passed over', () => {
  const page = parse(
    `<form><h1>Road</h1><div>${`<p>${SENTENCE}</p>`.repeat(20)}</div><input name="parentElement"></form>`,
  )
  const form = page.querySelector('form')
  Object.defineProperty(form, 'parentElement', { value: page.querySelector('input') })
  expect(mainText(page).blocks).toHaveLength(20)
})
