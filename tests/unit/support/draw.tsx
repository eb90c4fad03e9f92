import { cleanup, render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { TextProvider } from '../../../components/text'
import { testText } from './text'

/** Draws a view with English words, left to right unless `dir` says otherwise, in place of what was drawn before. */
export function draw(view: ComponentChildren, dir: 'ltr' | 'rtl' = 'ltr') {
  cleanup()
  return render(<TextProvider text={{ ...testText, dir }}>{view}</TextProvider>)
}
