/** Whether something failed, or was caused by something that failed, because the disk or the quota is full. */
export function isFull(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return true
  if (!(error instanceof Error)) return false
  // From the background comes the error's class alone.
  return error.message === 'LibraryFullError' || isFull(error.cause)
}
