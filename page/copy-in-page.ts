/** The browser refused every way to the clipboard. */
export class CopyRefusedError extends Error {
  override readonly name = 'CopyRefusedError'
}

/**
 * ms the clipboard is waited for. A browser that asks for leave where nobody sees it never answers; after this the older way
 * is still allowed by the same press.
 */
const PATIENCE = 1000

/** What is written, all of it in one go. */
export interface ClipboardContent {
  text: string
  html?: string | undefined
}

async function writeByClipboard({ text, html }: ClipboardContent): Promise<boolean> {
  // Absent on http pages, refused without a fresh click or by the page's permissions policy.
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return false
  const blob = (content: string, type: string) => new Blob([content], { type })
  const types = {
    'text/plain': blob(text, 'text/plain'),
    ...(html && { 'text/html': blob(html, 'text/html') }),
  }
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE))
  const writing = navigator.clipboard.write([new ClipboardItem(types)]).then(
    () => true,
    () => false,
  )
  return Promise.race([writing, patience])
}

function writeByCommand({ text, html }: ClipboardContent): boolean {
  let written = false
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html) event.clipboardData?.setData('text/html', html)
    written = event.clipboardData !== null
  }
  window.addEventListener('copy', onCopy, { capture: true, once: true })
  try {
    return document.execCommand('copy') && written
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true })
  }
}

/**
 * Copies from within any page, http pages and pages that forbid the clipboard included. Selection and focus stay.
 * @throws CopyRefusedError when the browser lets neither way through.
 */
export async function copyFromPage(content: ClipboardContent): Promise<void> {
  if (await writeByClipboard(content)) return
  if (!writeByCommand(content)) throw new CopyRefusedError('The browser refused to copy')
}
