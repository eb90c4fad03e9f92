// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { StoryList } from '../../../../components/library/story-list'
import { stories } from '../../../gallery/library-samples'
import { draw } from '../../support/draw'
import { eventually } from '../../support/eventually'

const ROW = 96
const many = Array.from({ length: 500 }, (_, number) => {
  const [story] = stories
  if (!story) throw new Error('no sample')
  return { ...story, id: `story:${number}` }
})

/** Has the list scroll with its page, as it does where there is a layout. */
function layOut(list: HTMLElement): () => number {
  let at = 0
  vi.spyOn(list, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, -at, 800, many.length * ROW),
  )
  vi.stubGlobal('scrollBy', (_: number, by: number) => {
    at = Math.max(0, at + by)
    setTimeout(() => dispatchEvent(new Event('scroll')))
  })
  return () => at
}

test('a key that overtakes a drawing leads where it says, not back', async () => {
  const current = signal<string | null>(null)
  const App = () => (
    <StoryList
      found={many}
      selected={new Set()}
      current={current.value}
      onSelect={vi.fn()}
      onCurrent={(id) => {
        current.value = id
      }}
      onDelete={vi.fn()}
    />
  )
  draw(<App />)
  const list = document.querySelector<HTMLElement>('.story-rows')
  const first = document.querySelector<HTMLElement>('[data-row="0"] a')
  if (!list || !first) throw new Error('nothing is drawn')
  const scrolled = layOut(list)
  first.focus()
  // The drawing that follows is made, what it does afterwards is not.
  await Promise.resolve()
  first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }))
  await eventually(() =>
    expect(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row).toBe('499'),
  )
  expect(scrolled()).toBeGreaterThan(400 * ROW)
})
