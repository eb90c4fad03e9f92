// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import { SourceOptions } from '../../../../../components/conversation/options/source-options'
import { DEFAULT_CONVERSATION } from '../../../../../core/conversation/choices'
import { reddit } from '../../../../../core/conversation/sources/reddit'
import { conversationOptionEvents, conversationOptions } from '../../../../gallery/conversation-options'
import { draw } from '../../../support/draw'
import { testText } from '../../../support/text'

const { t } = testText
const SESSION = new RegExp(t('talkOptions.session', ['Reddit']), 'i')

it('says why a source is off, and offers its session only where it is on', () => {
  const onChoices = vi.fn()
  const events = { ...conversationOptionEvents, onChoices }
  draw(<SourceOptions source={reddit} state={conversationOptions} events={events} />)
  expect(screen.getByText(t('talk.caveat.mostlyClosed'))).toBeTruthy()
  expect(screen.queryByRole('switch', { name: SESSION })).toBeNull()
  fireEvent.click(screen.getByRole('switch', { name: /Reddit/ }))
  expect(onChoices).toHaveBeenCalledWith({
    sources: ['hacker-news', 'reddit', 'lobsters', 'lemmy', 'bluesky', 'mastodon', 'hypothesis'],
  })
})

it('asks for the session by a switch of its own', () => {
  const onChoices = vi.fn()
  const choices = { ...DEFAULT_CONVERSATION, sources: ['reddit' as const] }
  draw(
    <SourceOptions
      source={reddit}
      state={{ ...conversationOptions, choices }}
      events={{ ...conversationOptionEvents, onChoices }}
    />,
  )
  fireEvent.click(screen.getByRole('switch', { name: SESSION }))
  expect(onChoices).toHaveBeenCalledWith({ sessions: ['reddit'] })
})
