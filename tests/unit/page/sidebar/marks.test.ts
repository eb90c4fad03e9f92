// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { EDGE_MARK, Marks } from '../../../../page/sidebar/marks'

test('an element is named once, whatever it is told later, and clearing leaves nothing', () => {
  document.body.innerHTML = '<header></header><footer></footer>'
  const html = document.documentElement.outerHTML
  const [header, footer] = [...document.body.children]
  const marks = new Marks()
  if (!header || !footer) throw new Error('There is no page')
  marks.set(header, 'right: 1px;')
  marks.set(footer, 'right: 2px;')
  marks.set(header, 'right: 3px;')
  expect(header.getAttribute(EDGE_MARK)).not.toBe(footer.getAttribute(EDGE_MARK))
  expect(marks.css).toContain(`[${EDGE_MARK}="${header.getAttribute(EDGE_MARK)}"] { right: 3px; }`)
  expect(marks.css).not.toContain('1px')
  marks.clear()
  expect(document.documentElement.outerHTML).toBe(html)
})

test('a page is given no more than so many rules', () => {
  document.body.innerHTML = '<i></i>'.repeat(300)
  const marks = new Marks()
  for (const one of document.body.children) marks.set(one, 'left: 0;')
  expect(document.querySelectorAll(`[${EDGE_MARK}]`)).toHaveLength(200)
  marks.clear()
})
