/** What our scripts in web pages use of the browser's own namespace. */
interface NativeRuntime {
  id?: string
  getURL(path: string): string
  sendMessage(message: unknown): Promise<{ ok?: unknown; value?: unknown } | undefined>
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }) => void): void
    removeListener(listener: (message: unknown, sender: { id?: string }) => void): void
  }
}

interface NativeWords {
  getMessage(name: string): string
}

declare global {
  var chrome: { runtime?: NativeRuntime; i18n: NativeWords } | undefined
}

/**
 * The browser's own namespace: the polyfill would make the gate, which is in every page, three times as large. Both browsers
 * call it `chrome` and return promises there. Not `browser`, which only Firefox has: in Chromium a frame of the page by that
 * name would be taken for it.
 */
export const runtime = globalThis.chrome?.runtime

/** A word of the reader's, by its name in the built extension. Only while the extension stands. */
export const nativeWord = (name: string): string => globalThis.chrome?.i18n.getMessage(name) ?? ''
