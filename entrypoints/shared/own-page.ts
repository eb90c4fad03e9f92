import type { Text } from '../../components/text'

/** Gives one of our pages the language and direction of its words, and a title. */
export function preparePage({ locale, dir }: Text, title: string): void {
  const { documentElement } = document
  documentElement.lang = locale
  documentElement.dir = dir
  documentElement.dataset.theme = 'system'
  document.title = title
}

/** The element one of our pages is drawn into. @throws when the page lacks it, which is a fault of the program. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no #app')
  return root
}
