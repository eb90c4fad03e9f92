/** ms after which the browser has surely begun to save. */
const TAKEN = 60_000

/** Hands a file to the reader as a download. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN)
}
