import { cleanup, render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { ActionsProvider } from '../../../components/sidebar/actions'
import { TextProvider } from '../../../components/text'
import { ActionLog } from './sidebar-props'
import { testText } from './text'

/**
 * Draws a view with English words, left to right unless `dir` says otherwise, in place of what was drawn before. `actions` notes
 * what is done in it.
 */
export function draw(view: ComponentChildren, dir: 'ltr' | 'rtl' = 'ltr', actions = new ActionLog()) {
  cleanup()
  const drawn = render(
    <TextProvider text={{ ...testText, dir }}>
      <ActionsProvider value={actions}>{view}</ActionsProvider>
    </TextProvider>,
  )
  return { ...drawn, actions }
}
