import type { Look } from '../../core/settings'

/** Has one of our pages look as the reader chose. */
export function applyTheme({ theme, textSize, density }: Look): void {
  const { dataset } = document.documentElement
  dataset.theme = theme
  dataset.textSize = textSize
  dataset.density = density
}
