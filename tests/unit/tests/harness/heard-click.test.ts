// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { listen, PRESSABLE } from '../../../harness/heard-click'

/** A list of buttons in a region, as the takeaways stand in the sidebar. */
function draw(): { list: Element; buttons: HTMLButtonElement[] } {
  document.body.innerHTML = `
    <div role="region" aria-label="Brief">
      <ul><li><button aria-label="Copy 1"><i></i></button></li><li><button aria-label="Copy 2"><i></i></button></li></ul>
    </div>`
  const list = document.querySelector('ul')
  if (!list) throw new Error('nothing was drawn')
  return { list, buttons: [...document.querySelectorAll('button')] }
}

const click = (target: Element | null | undefined) =>
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true }))

/** Whether a click on `target` counts as one on the second button. */
function isHeard(target: (drawn: ReturnType<typeof draw>) => Element | null | undefined): boolean {
  const drawn = draw()
  const second = drawn.buttons[1]
  if (!second) throw new Error('nothing was drawn')
  const listened = listen(second, PRESSABLE)
  click(target(drawn))
  return listened.heard
}

test('hears a click on the button or within it', () => {
  expect(isHeard(({ buttons }) => buttons[1])).toBe(true)
  expect(isHeard(({ buttons }) => buttons[1]?.querySelector('i'))).toBe(true)
})

test('does not take a click on another button for one on this', () => {
  expect(isHeard(({ buttons }) => buttons[0])).toBe(false)
})

test('does not take a press that was let go elsewhere, which clicks what holds both, for a click', () => {
  expect(isHeard(({ list }) => list)).toBe(false)
})

test('hears a click on a button of the same name that was drawn in its place', () => {
  expect(
    isHeard(({ list, buttons }) => {
      const again = buttons[1]?.cloneNode(true)
      list.replaceChildren(...(again ? [again] : []))
      return list.querySelector('button')
    }),
  ).toBe(true)
})

test('hears nothing where nothing is clicked', () => {
  expect(isHeard(() => null)).toBe(false)
})
