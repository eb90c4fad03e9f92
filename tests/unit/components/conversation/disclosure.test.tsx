// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Disclosure } from '../../../../components/conversation/disclosure'
import { talkView } from '../../../gallery/conversation-samples'
import { draw } from '../../support/draw'
import { testText } from '../../support/text'

const { t } = testText

it('says that nobody was asked yet', () => {
  draw(<Disclosure view={talkView()} />)
  expect(screen.getByText(t('talk.nobody'))).toBeTruthy()
})

it('says that the answers had to go, and asks again', () => {
  const { actions } = draw(<Disclosure view={talkView({ isEvicted: true })} />)
  expect(screen.getByText(t('talk.givenUp'))).toBeTruthy()
  expect(screen.queryByText(t('talk.nobody'))).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Ask 6 sources/ }))
  expect(actions.done).toEqual([{ type: 'load conversation' }])
})
