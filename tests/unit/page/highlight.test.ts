// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Anchor } from '../../../page/anchor/anchor'
import { Highlighter } from '../../../page/highlight/highlighter'
import { PassageHighlights } from '../../../page/highlight/passage-highlights'
import { STORY } from '../support/article-pages'
import { articleOf } from '../support/evidence-pages'
import { stubHighlights } from '../support/stub-highlights'

const article = articleOf(STORY)
const passages = [{ paragraph: 1, start: 0, end: 30 }]
const page = `<article>${STORY.map((text) => `<p>${text}</p>`).join('')}</article>`
const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))
const quiet = () => marked('storypulse-passage')

let restore: () => void = () => undefined
beforeEach(() => {
  restore = stubHighlights()
  vi.useFakeTimers()
  document.body.innerHTML = page
})
afterEach(() => {
  vi.useRealTimers()
  restore()
})

describe('PassageMarks', () => {
  it('flashes a passage once and leaves it marked quietly', () => {
    const marks = new PassageHighlights({
      document,
      anchor: new Anchor(document, article),
      signal: new AbortController().signal,
    })
    marks.find('a', passages)
    marks.show(['a'], 'a')
    expect(quiet()).toEqual([STORY[1]?.slice(0, 30)])
    expect(marked('storypulse-flash')).toEqual(quiet())
    vi.advanceTimersByTime(2000)
    expect(CSS.highlights.has('storypulse-flash')).toBe(false)
    expect(quiet()).toHaveLength(1)
    marks.show([])
    expect(CSS.highlights.size).toBe(0)
    marks.clear()
  })

  it('finds and marks passages anew when the page is drawn again', async () => {
    const moved = vi.fn()
    const ending = new AbortController()
    const marks = new PassageHighlights({
      document,
      anchor: new Anchor(document, article),
      signal: ending.signal,
      onMoved: moved,
    })
    marks.find('a', passages)
    marks.show(['a'])
    document.body.innerHTML = page.replaceAll('<p>', '<div><b>').replaceAll('</p>', '</b></div>')
    await vi.advanceTimersByTimeAsync(3000)
    expect(moved).toHaveBeenCalledTimes(1)
    const [range] = CSS.highlights.get('storypulse-passage') ?? []
    expect(range?.startContainer.isConnected).toBe(true)
    expect(quiet()).toEqual([STORY[1]?.slice(0, 30)])
    document.body.innerHTML = ''
    await vi.advanceTimersByTimeAsync(3000)
    expect(CSS.highlights.size).toBe(0)
    document.body.innerHTML = page
    await vi.advanceTimersByTimeAsync(3000)
    expect(quiet()).toHaveLength(1)
    ending.abort()
    expect(CSS.highlights.size).toBe(0)
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })
})

describe('Highlighter', () => {
  it('styles the shadow root that a range lies in, and takes the style away', () => {
    document.body.innerHTML = '<x-card></x-card>'
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' })
    shadow?.append('Some text')
    const range = document.createRange()
    if (shadow) range.selectNodeContents(shadow)
    const highlighter = new Highlighter(document)
    highlighter.show([range])
    highlighter.show([range])
    expect(shadow?.adoptedStyleSheets).toHaveLength(1)
    highlighter.clear()
    expect(shadow?.adoptedStyleSheets).toHaveLength(0)
  })

  it('does nothing where the browser has no highlights', () => {
    restore()
    const highlighter = new Highlighter(document)
    expect(highlighter.isAble).toBe(false)
    highlighter.show([document.createRange()])
    highlighter.flash([])
    highlighter.clear()
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })
})
