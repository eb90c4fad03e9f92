// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import { show } from '../../support/show'
import { sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

const button = (name: string) => screen.getByRole('button', { name })

it('stands above the brief in a sidebar that was opened on an unsure page', () => {
  const view = sampleView(
    {},
    { kind: 'unsure', storyId: 'sample:harbour-bridge', probability: 0.6, reasons: [] },
  )
  const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view } })} />)
  fireEvent.click(button(t('sidebar.yes')))
  expect(actions.of('answer')).toEqual([{ type: 'answer', answer: 'same' }])
})
