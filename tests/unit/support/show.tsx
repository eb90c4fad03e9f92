import { render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { type Text, TextProvider } from '../../../components/text'
import { testText } from './text'

/** Draws a view with its words; `text` changes the language or the direction. */
export function show(view: ComponentChildren, text: Partial<Text> = {}) {
  const all = { ...testText, ...text }
  const drawn = render(<TextProvider text={all}>{view}</TextProvider>)
  return {
    ...drawn,
    /** Draws another view in its place. */
    again: (next: ComponentChildren) => drawn.rerender(<TextProvider text={all}>{next}</TextProvider>),
  }
}
