// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { QuestionBar } from '../../../../components/sidebar/question-bar'
import { draw } from '../../support/draw'
import { t } from '../../support/text'

function drawQuestion(answered: 'same' | 'other' | null, headline = 'Bridge open') {
  const events = { onAnswer: vi.fn(), onUndo: vi.fn(), onDismiss: vi.fn() }
  draw(<QuestionBar headline={headline} answered={answered} {...events} />)
  return events
}

test('asks once, and the answers are what they say', () => {
  const events = drawQuestion(null)
  expect(screen.getByRole('status').textContent).toBe('Is this page about “\u2068Bridge open\u2069”?')
  fireEvent.click(screen.getByRole('button', { name: 'Yes, show it' }))
  fireEvent.click(screen.getByRole('button', { name: t('sidebar.no') }))
  expect(events.onAnswer.mock.calls).toEqual([['same'], ['other']])
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(events.onDismiss).toHaveBeenCalledOnce()
})

test('after the answer it says what was noted and offers to take it back', () => {
  const events = drawQuestion('other')
  expect(screen.getByRole('status').textContent).toBe(t('sidebar.notedOther'))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(events.onUndo).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: /Yes/ })).toBeNull()
})

test('a headline with markup or substitution marks stays what it is', () => {
  drawQuestion(null, '<b>$1</b>')
  expect(screen.getByRole('status').textContent).toContain('<b>$1</b>')
})
