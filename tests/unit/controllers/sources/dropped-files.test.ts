import { expect, it } from 'vitest'
import { droppedFiles, readable } from '../../../../controllers/sources/dropped-files'

const file = (name: string) => new File([`text of ${name}`], name)
const entryOf = (name: string, path = `/${name}`) => ({
  isFile: true,
  isDirectory: false,
  fullPath: path,
  file: (give: (file: File) => void) => give(file(name)),
})
/** A folder whose entries come two at a time, as a browser gives them in parts. */
const folderOf = (entries: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...entries]
    return { readEntries: (give: (some: object[]) => void) => give(left.splice(0, 2)) }
  },
})
const transfer = (items: readonly object[]) => ({ items }) as unknown as DataTransfer
const names = async (items: readonly object[]) =>
  (await droppedFiles(transfer(items))).map(({ name }) => name)

it('reads a file under its name, or under its path in a chosen folder', async () => {
  const one = readable(file('a.md'))
  expect([one.name, one.size, await one.text()]).toEqual(['a.md', 12, 'text of a.md'])
  expect(readable(file('a.md'), 'notes/a.md').name).toBe('notes/a.md')
})

it('finds files in folders, however many parts they come in', async () => {
  const inner = folderOf([entryOf('d.md', '/notes/old/d.md')])
  const folder = folderOf([entryOf('b.md', '/notes/b.md'), entryOf('c.md', '/notes/c.md'), inner])
  const items = [entryOf('a.md'), folder].map((entry) => ({ webkitGetAsEntry: () => entry }))
  expect(await names(items)).toEqual(['a.md', 'notes/b.md', 'notes/c.md', 'notes/old/d.md'])
})

it('takes the files themselves where a program gives no entries', async () => {
  const items = [
    { webkitGetAsEntry: () => null, getAsFile: () => file('a.md') },
    { webkitGetAsEntry: () => null, getAsFile: () => null },
  ]
  expect(await names(items)).toEqual(['a.md'])
})

it('finds nothing in what holds no file', async () => {
  expect(await names([])).toEqual([])
})
