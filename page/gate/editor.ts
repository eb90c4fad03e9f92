import { plain } from './plain'

/** A comment box is smaller than this beside its article; an editor is the page. Characters. */
const LONG = 200

/** Editable elements looked at. */
const MOST_SEEN = 10

/** Whether the page is for writing: a document, a mail, a post. */
export function isEditor(document: Document): boolean {
  if (document.designMode === 'on') return true
  const editable = document.querySelectorAll('[contenteditable]:not([contenteditable=false])')
  return [...editable].slice(0, MOST_SEEN).some((element) => plain(element.textContent).length > LONG)
}
