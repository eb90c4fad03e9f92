// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import { Disclosure } from '../../../../components/conversation/disclosure'
import { talkEvents, talkView } from '../../../gallery/conversation-samples'
import { draw } from '../../support/draw'
import { testText } from '../../support/text'

const { t } = testText

it('says that nobody was asked yet', () => {
  draw(<Disclosure view={talkView()} events={talkEvents} />)
  expect(screen.getByText(t('talk.nobody'))).toBeTruthy()
})

it('says that the answers had to go, and asks again', () => {
  const onLoad = vi.fn()
  draw(<Disclosure view={talkView({ isEvicted: true })} events={{ ...talkEvents, onLoad }} />)
  expect(screen.getByText(t('talk.givenUp'))).toBeTruthy()
  expect(screen.queryByText(t('talk.nobody'))).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Ask 6 sources/ }))
  expect(onLoad).toHaveBeenCalledOnce()
})
