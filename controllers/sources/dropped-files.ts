import type { ReadableFile } from '../../services/sources/read-files'

/** Files of a dropped folder that are gathered; one with more is hardly meant. */
const MOST = 20_000

/** A chosen file with its folder, where it came with one. */
export function readable(file: File, path = file.webkitRelativePath): ReadableFile {
  return { name: path || file.name, size: file.size, text: () => file.text() }
}

const entriesOf = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function gather(entry: FileSystemEntry, into: ReadableFile[]): Promise<void> {
  if (into.length >= MOST) return
  if (isFile(entry)) into.push(readable(await fileOf(entry), entry.fullPath.replace(/^\//, '')))
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  // A browser gives a folder's entries a hundred at a time, and none when there are no more.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) {
    for (const one of some) await gather(one, into)
  }
}

/** The files among what was dropped, those in folders too. To be called in the drop itself. */
export function droppedFiles({ items }: DataTransfer): Promise<ReadableFile[]> {
  // The list is emptied when the event is over, so that the entries have to be taken now.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  // Not every program that files are dragged from gives entries; folders come as those alone.
  const files = entries.length > 0 ? [] : [...items].flatMap((item) => item.getAsFile() ?? [])
  return (async () => {
    const found = files.map((file) => readable(file))
    for (const entry of entries) await gather(entry, found)
    return found
  })()
}
