import { render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { ActionsProvider } from '../../../components/sidebar/actions'
import { type Text, TextProvider } from '../../../components/text'
import { ActionLog } from './sidebar-props'
import { testText } from './text'

/** Draws a view with its words; `text` changes the language or the direction, `actions` notes what is done in it. */
export function show(view: ComponentChildren, text: Partial<Text> = {}, actions = new ActionLog()) {
  const all = { ...testText, ...text }
  const whole = (inner: ComponentChildren) => (
    <TextProvider text={all}>
      <ActionsProvider value={actions}>{inner}</ActionsProvider>
    </TextProvider>
  )
  const drawn = render(whole(view))
  return {
    ...drawn,
    actions,
    /** Draws another view in its place. */
    again: (next: ComponentChildren) => drawn.rerender(whole(next)),
  }
}
