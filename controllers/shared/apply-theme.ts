import type { TextSize, Theme } from '../../core/settings'

/** Has one of our pages look as the reader chose. */
export function applyTheme(theme: Theme, textSize: TextSize): void {
  const { dataset } = document.documentElement
  dataset.theme = theme
  dataset.textSize = textSize
}
