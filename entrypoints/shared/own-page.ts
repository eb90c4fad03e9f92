import type { TextSize, Theme } from '../../core/settings'
import { readerText } from './text'

/** Gives one of our pages its language, direction and title. */
export function preparePage(title: string): void {
  const { locale, dir } = readerText()
  const { documentElement } = document
  documentElement.lang = locale
  documentElement.dir = dir
  documentElement.dataset.theme = 'system'
  document.title = title
}

/** Dresses one of our pages as the reader chose. */
export function dressPage(theme: Theme, textSize: TextSize): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.textSize = textSize
}

/** The element one of our pages is drawn into. @throws when the page lacks it, which is a fault of the program. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no #app')
  return root
}
