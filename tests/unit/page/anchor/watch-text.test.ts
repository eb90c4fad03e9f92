// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { watchText } from '../../../../page/anchor/watch-text'

const show = (html: string) => {
  document.body.innerHTML = html
}

describe('watchText', () => {
  it('tells of changes once they rest, not of our own, and no more after the end', async () => {
    vi.useFakeTimers()
    const changed = vi.fn()
    const ending = new AbortController()
    show('<p>Old</p><aside></aside>')
    watchText(document, changed, ending.signal, ({ localName }) => localName === 'aside')
    document.querySelector('aside')?.append('ours')
    await vi.advanceTimersByTimeAsync(3000)
    expect(changed).not.toHaveBeenCalled()
    document.querySelector('p')?.append('new')
    await vi.advanceTimersByTimeAsync(3000)
    expect(changed).toHaveBeenCalledTimes(1)
    ending.abort()
    document.querySelector('p')?.append('newer')
    await vi.advanceTimersByTimeAsync(3000)
    expect(changed).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
