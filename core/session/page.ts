/** A page in a tab, as events and effects name it. */
export interface Page {
  tabId: number
  url: string
  isPrivate: boolean
  /** The browser's name for the page's document, where it told. */
  documentId?: string | undefined
}

/** An address without its fragment, the form pages are compared in. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
