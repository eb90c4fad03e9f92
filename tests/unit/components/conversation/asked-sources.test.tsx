// @vitest-environment happy-dom
import { screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { AskedSources } from '../../../../components/conversation/asked-sources'
import { ThreadList } from '../../../../components/conversation/thread-list'
import type { ConversationView } from '../../../../core/conversation/view'
import { partly, talkState, talkView } from '../../../gallery/conversation-samples'
import { draw } from '../../support/draw'
import { testText } from '../../support/text'

const { t } = testText

it('says what a source missed, and that one only knows what trends', () => {
  draw(<AskedSources view={talkView({ asked: true, sources: partly })} />)
  expect(screen.getByText(new RegExp(t('talk.notTrending').slice(0, 24)))).toBeTruthy()
  expect(screen.getByText(/2 requests got no answer/)).toBeTruthy()
})

it('does not say that nobody talks about it where only what trends is known', () => {
  const list = (sources: ConversationView['sources']) => {
    const view = talkView({ asked: true, sources })
    draw(<ThreadList view={view} state={talkState(view)} />)
  }
  list(partly.filter(({ nothing }) => nothing === 'not trending'))
  expect(screen.queryByText(t('talk.none'))).toBeNull()
  list(partly)
  expect(screen.getByText(t('talk.none'))).toBeTruthy()
})
