// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import type { StoryMore } from '../../../../core/views'
import { show } from '../../support/show'
import { sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

function shown(more?: StoryMore) {
  const view = { ...sampleView(), ...(more && { more }) }
  const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view } })} />)
  return actions
}

it('lets the reader turn to the brief of another maker', () => {
  const actions = shown({
    changes: [],
    briefs: [
      { id: 'sample:harbour-bridge', by: 'Tidings' },
      { id: 'gazette:1', by: 'Gazette' },
    ],
  })
  const tidings = screen.getByRole('button', { name: /Tidings/ })
  expect(tidings.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(tidings)
  expect(actions.of('select brief')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: /Gazette/ }))
  expect(actions.of('select brief')).toEqual([{ type: 'select brief', id: 'gazette:1' }])
})

it('tells what changed since the brief was read, and nothing where there is nothing', () => {
  shown({
    changes: [{ kind: 'reworded', part: 'headline', at: 0, before: 'Before', now: 'Now' }],
    briefs: [],
  })
  expect(screen.getByText(/Updated since you read it/).textContent).toContain('1 line changed')
  expect(screen.getByText('Before').tagName).toBe('DEL')
  cleanup()
  shown()
  expect(screen.queryByText(/Updated since you read it/)).toBeNull()
  expect(screen.queryByRole('group', { name: t('library.whichBrief') })).toBeNull()
})
