// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { ConversationSection } from '../../../../../components/conversation/options/conversation-section'
import { DEFAULT_CONVERSATION } from '../../../../../core/conversation/choices'
import { conversationOptionEvents, conversationOptions } from '../../../../gallery/conversation-options'
import { draw } from '../../../support/draw'

const choices = { ...DEFAULT_CONVERSATION, byItself: ['news.example'] }

test('where the browser does not let the conversation load by itself, one press asks it', () => {
  const onAllowByItself = vi.fn()
  const state = { ...conversationOptions, choices, mayByItself: false }
  draw(<ConversationSection state={state} events={{ ...conversationOptionEvents, onAllowByItself }} />)
  fireEvent.click(screen.getByRole('button', { name: /allow automatic loading/i }))
  expect(onAllowByItself).toHaveBeenCalledOnce()
})

test('nothing is asked where it may, or where it is wanted nowhere', () => {
  const draws = [
    { ...conversationOptions, choices },
    { ...conversationOptions, mayByItself: false },
  ]
  for (const state of draws) {
    draw(<ConversationSection state={state} events={conversationOptionEvents} />)
    expect(screen.queryByRole('button', { name: /allow automatic loading/i })).toBeNull()
  }
})
