// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { scrollToRange } from '../../../../page/highlight/scroll-to-range'

describe('scrollToRange', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="box"><p>The tide mill turns again.</p></div>'
  })

  it('brings the passage into view and the reader back to where they were', () => {
    const box = document.getElementById('box')
    const text = box?.querySelector('p')?.firstChild
    if (!box || !text) throw new Error('The page is not as written')
    Object.defineProperty(box, 'scrollHeight', { value: 900 })
    Object.defineProperty(box, 'clientHeight', { value: 300 })
    box.scrollTop = 120
    const seen = vi.fn(() => {
      box.scrollTop = 500
    })
    Element.prototype.scrollIntoView = seen
    const range = document.createRange()
    range.setStart(text, 4)
    range.setEnd(text, 8)
    const back = scrollToRange(range)
    expect(seen).toHaveBeenCalled()
    expect(box.scrollTop).toBe(500)
    back()
    expect(box.scrollTop).toBe(120)
  })
})
