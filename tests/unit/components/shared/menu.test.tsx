// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Menu } from '../../../../components/shared/menu'
import { draw } from '../../support/draw'

const onSelect = vi.fn<(name: string) => void>()
const item = (name: string) => ({ key: name, label: name, onSelect: () => onSelect(name) })

function drawMenu() {
  draw(
    <Menu
      label="Fruit"
      icon="more"
      opens="down"
      groups={[
        { key: 'a', title: 'Sweet', items: [item('Apple'), item('Banana')] },
        { key: 'b', items: [item('Lemon')] },
      ]}
    />,
  )
  return screen.getByRole('button', { name: 'Fruit' })
}

const focused = () => document.activeElement?.textContent
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('opens on its first entry and wraps around with the arrows', () => {
  const button = drawMenu()
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(focused()).toBe('Apple')
  press('ArrowUp')
  expect(focused()).toBe('Lemon')
  press('ArrowDown')
  expect(focused()).toBe('Apple')
  press('End')
  expect(focused()).toBe('Lemon')
  press('Home')
  expect(focused()).toBe('Apple')
  press('b')
  expect(focused()).toBe('Banana')
})

test('the up arrow on the button opens on the last entry', () => {
  const button = drawMenu()
  button.focus()
  press('ArrowUp')
  expect(focused()).toBe('Lemon')
})

test.each(['Escape', 'Tab'])('%s closes and gives the focus back', (key) => {
  const button = drawMenu()
  fireEvent.click(button)
  press(key)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('Escape within an open menu goes no further', () => {
  const outside = vi.fn()
  document.body.addEventListener('keydown', outside)
  fireEvent.click(drawMenu())
  press('Escape')
  document.body.removeEventListener('keydown', outside)
  expect(outside).not.toHaveBeenCalled()
})

test('choosing closes, gives the focus back and then acts once', () => {
  const button = drawMenu()
  fireEvent.click(button)
  fireEvent.click(screen.getByRole('menuitem', { name: 'Banana' }))
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('Banana')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('closes when the focus goes elsewhere', () => {
  fireEvent.click(drawMenu())
  fireEvent.focusOut(screen.getByRole('menu'), { relatedTarget: document.body })
  expect(screen.queryByRole('menu')).toBeNull()
})

test('groups with a title are named by it', () => {
  fireEvent.click(drawMenu())
  expect(screen.getByRole('group', { name: 'Sweet' })).toBeTruthy()
})
