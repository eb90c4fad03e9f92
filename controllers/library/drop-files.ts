/** Takes files that are dropped anywhere on the page, until the signal ends it. */
export function takeDroppedFiles(onFiles: (files: File[]) => void, signal: AbortSignal): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const onDragOver = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) onFiles(files)
  }
  addEventListener('dragover', onDragOver, { signal })
  addEventListener('drop', onDrop, { signal })
}
