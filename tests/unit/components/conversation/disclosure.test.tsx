// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import type { ComponentProps } from 'preact'
import { expect, it } from 'vitest'
import { Disclosure } from '../../../../components/conversation/disclosure'
import { talkView } from '../../../gallery/conversation-samples'
import { draw } from '../../support/draw'
import { testText } from '../../support/text'

const { t } = testText
const show = (view: ComponentProps<typeof Disclosure>['view']) =>
  draw(<Disclosure view={view}>{null}</Disclosure>)
const choose = () => fireEvent.click(screen.getByRole('button', { name: t('talk.choose') }))

it('is one row until the reader chooses, and then says that nobody was asked yet', () => {
  show(talkView())
  expect(screen.queryByText(t('talk.nobody'))).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
  choose()
  expect(screen.getByText(t('talk.nobody'))).toBeTruthy()
})

it('says that the answers had to go, and asks again', () => {
  const { actions } = show(talkView({ isEvicted: true }))
  expect(screen.getByText(t('talk.givenUp'))).toBeTruthy()
  expect(screen.queryByText(t('talk.nobody'))).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Ask 6 sources/ }))
  expect(actions.done).toEqual([{ type: 'load conversation' }])
})
