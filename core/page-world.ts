import type { Copied } from './copy/copied'

/** Names, as a symbol's key, what our scripts share in the extension's world of a page. */
export const WORLD_KEY = 'storypulse'

/** What the background leaves in a page for the script it puts in next. */
export interface HandedOver {
  /** The gate is to answer on the reader's click, and to leave nothing behind. */
  asked: true
  /** For the sidebar's host: the token proves to the background that the frame was made by the host it put in. */
  handed: { token: string }
  /** What is to be copied from within the page. */
  copied: Copied
}
