import { openSyncDatabase } from '../../services/sync/database'

/** A call of this browser's that is not in every one. */
const callOf = (owner: object, name: string): ((...given: unknown[]) => Promise<unknown>) | null => {
  const call: unknown = Reflect.get(owner, name)
  return typeof call === 'function' ? (...given) => Promise.resolve(Reflect.apply(call, owner, given)) : null
}

/** Has the reader choose a folder and puts it by for the background. Only Chromium has the call. */
export async function chooseFolder(): Promise<void> {
  const handle = await callOf(globalThis, 'showDirectoryPicker')?.({ id: 'storypulse', mode: 'readwrite' })
  if (!(handle instanceof FileSystemDirectoryHandle)) throw new TypeError('No folder was given')
  const database = await openSyncDatabase()
  await database.put('chosen', handle, 'folder')
  database.close()
}

/** Asks again for the folder the sync goes to; the browser forgets it when it is closed, unless the reader said otherwise. */
export async function allowFolder(): Promise<void> {
  const database = await openSyncDatabase()
  const place = (await database.get('setting', 'now'))?.place
  database.close()
  if (place?.kind === 'folder') await callOf(place.handle, 'requestPermission')?.({ mode: 'readwrite' })
}

/** Whether this browser lets the reader choose a folder. */
export const canChooseFolder = (): boolean => callOf(globalThis, 'showDirectoryPicker') !== null
