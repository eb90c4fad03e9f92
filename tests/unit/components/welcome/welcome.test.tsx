// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Welcome } from '../../../../components/welcome/welcome'
import { draw } from '../../support/draw'
import { t } from '../../support/text'

function drawWelcome(failure: string | null = null, builtIn: 'available' | 'downloadable' | null = null) {
  const events = { onWhere: vi.fn(), onDemo: vi.fn(), onOptions: vi.fn() }
  draw(<Welcome where="every" failure={failure} builtIn={builtIn} {...events} />)
  return events
}

test('offers the choice of where to look, the demo and the options', () => {
  const events = drawWelcome()
  fireEvent.click(screen.getByRole('radio', { name: /^Listed sites/ }))
  expect(events.onWhere).toHaveBeenCalledExactlyOnceWith('listed')
  fireEvent.click(screen.getByRole('button', { name: t('welcome.demo') }))
  expect(events.onDemo).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole('button', { name: 'All options' }))
  expect(events.onOptions).toHaveBeenCalledOnce()
})

test('describes its picture and says where what is read goes', () => {
  drawWelcome()
  expect(screen.getByRole('img', { name: /^Illustration: an article/ })).toBeTruthy()
  expect(screen.getByText(/Nothing is sent anywhere/)).toBeTruthy()
})

test('a choice that could not be saved is said', () => {
  drawWelcome("Couldn't save this.")
  expect(screen.getByRole('alert').textContent).toBe("Couldn't save this.")
})

test('names the browser’s own model where there is one', () => {
  drawWelcome()
  expect(screen.queryByText("Your browser's own model")).toBeNull()
  const events = drawWelcome(null, 'downloadable')
  expect(screen.getByText(/can download a language model/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Set it up' }))
  expect(events.onOptions).toHaveBeenCalledOnce()
})
