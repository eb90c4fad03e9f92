// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import { QuestionBar, type QuestionBarProps } from '../../../../components/sidebar/question-bar'
import { show } from '../../support/show'
import { t } from '../../support/text'

const button = (name: string) => screen.getByRole('button', { name })

function asked(change: Partial<QuestionBarProps> = {}) {
  const props = { onAnswer: vi.fn(), onUndo: vi.fn(), onDismiss: vi.fn() }
  const bar = (more: Partial<QuestionBarProps>) => (
    <QuestionBar headline="Bridge reopens" answered={null} {...props} {...change} {...more} />
  )
  const { again } = show(bar({}))
  return { ...props, again: (more: Partial<QuestionBarProps>) => again(bar(more)) }
}

it('asks in one line and takes yes, no or neither', () => {
  const { onAnswer, onDismiss } = asked()
  expect(screen.getByRole('region', { name: t('sidebar.question') }).textContent).toMatch(
    /Is this page about “.?Bridge reopens.?”\?/u,
  )
  fireEvent.click(button(t('sidebar.yes')))
  fireEvent.click(button(t('sidebar.no')))
  expect(onAnswer.mock.calls).toEqual([['same'], ['other']])
  fireEvent.click(button(t('sidebar.dismiss')))
  expect(onDismiss).toHaveBeenCalledOnce()
})

it('says what was noted and takes it back', () => {
  const { again, onUndo } = asked()
  again({ answered: 'other' })
  expect(screen.getByRole('status').textContent).toBe(t('sidebar.notedOther'))
  expect(screen.queryByRole('button', { name: t('sidebar.yes') })).toBeNull()
  fireEvent.click(button(t('sidebar.undo')))
  expect(onUndo).toHaveBeenCalledOnce()
  again({ answered: 'same' })
  expect(screen.getByRole('status').textContent).toBe(t('sidebar.notedSame'))
})

it('keeps the focus when the pressed button goes, and takes none by itself', () => {
  const { again } = asked()
  again({ answered: 'other' })
  expect(document.activeElement).toBe(document.body)
  again({ answered: null })
  fireEvent.click(button(t('sidebar.no')))
  again({ answered: 'other' })
  expect(document.activeElement).toBe(button(t('sidebar.undo')))
  fireEvent.click(button(t('sidebar.undo')))
  again({ answered: null })
  expect(document.activeElement).toBe(button(t('sidebar.yes')))
})

it('has no way to put it away where none is given', () => {
  asked({ onDismiss: undefined })
  expect(screen.queryByRole('button', { name: t('sidebar.dismiss') })).toBeNull()
})
