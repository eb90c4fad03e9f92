// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Grip } from '../../../../components/sidebar/grip'
import { draw } from '../../support/draw'
import { t } from '../../support/text'

function widthAfter(key: string, width: number, dir: 'ltr' | 'rtl' = 'ltr'): number | undefined {
  const { unmount, actions } = draw(<Grip width={width} />, dir)
  fireEvent.keyDown(screen.getByRole('separator'), { key })
  unmount()
  return actions.of('set width')[0]?.width
}

test('the key that points to the text makes the sidebar wider, in either direction of writing', () => {
  expect(widthAfter('ArrowLeft', 400)).toBe(420)
  expect(widthAfter('ArrowRight', 400)).toBe(380)
  expect(widthAfter('ArrowLeft', 400, 'rtl')).toBe(380)
  expect(widthAfter('ArrowRight', 400, 'rtl')).toBe(420)
})

test('Home and End go to the bounds, and no key beyond them', () => {
  expect(widthAfter('Home', 400)).toBe(300)
  expect(widthAfter('End', 400)).toBe(560)
  expect(widthAfter('ArrowLeft', 555)).toBe(560)
  expect(widthAfter('ArrowRight', 310)).toBe(300)
  expect(widthAfter('x', 400)).toBeUndefined()
})

test('tells its value', () => {
  draw(<Grip width={384} />)
  const grip = screen.getByRole('separator', { name: t('sidebar.width') })
  expect(grip.getAttribute('aria-valuenow')).toBe('384')
  expect(grip.getAttribute('aria-valuetext')).toBe('384 pixels')
})
