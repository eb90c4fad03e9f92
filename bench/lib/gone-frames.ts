/** What the driver says of a frame or a page that went while it was looking at it. */
const GONE =
  /Execution context (?:was destroyed|is not available)|detached frame|frame was detached|(?:Session|Target|Connection) closed/i

function onUnhandled(error: unknown): void {
  if (!(error instanceof Error && GONE.test(error.message))) throw error
  console.error(`A frame went while it was looked at: ${error.message}`)
}

/**
 * Does some work on pages. What the driver finds out about frames that are gone, and tells nobody who waits for it, is reported
 * and does not end the process, as it otherwise would; any other error that nobody handles still does.
 */
export async function withGoneFrames<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', onUnhandled)
  try {
    return await work()
  } finally {
    process.off('unhandledRejection', onUnhandled)
  }
}
