import { SyncError } from './errors'
import { MOST_BYTES, type SyncTarget } from './target'

type Handle = FileSystemDirectoryHandle

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name

function failure(cause: unknown): unknown {
  if (isNamed(cause, 'NotAllowedError') || isNamed(cause, 'SecurityError'))
    return new SyncError({ kind: 'folder permission' }, { cause })
  if (isNamed(cause, 'NotFoundError')) return new SyncError({ kind: 'folder gone' }, { cause })
  if (isNamed(cause, 'QuotaExceededError')) return new SyncError({ kind: 'place full' }, { cause })
  return cause
}

async function reported<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw failure(cause)
  }
}

/**
 * Whether the browser lets us write into a folder without asking the reader again. Only Chromium has the call.
 * https://developer.mozilla.org/docs/Web/API/FileSystemHandle/queryPermission
 */
export async function mayWrite(handle: Handle): Promise<boolean> {
  const query: unknown = Reflect.get(handle, 'queryPermission')
  if (typeof query !== 'function') return true
  return (await Reflect.apply(query, handle, [{ mode: 'readwrite' }])) === 'granted'
}

/** A folder of this machine, which some other program carries to the others, as the place where they meet. */
export class Folder implements SyncTarget {
  constructor(private readonly handle: Handle) {}

  list() {
    return reported(async () => {
      if (!(await mayWrite(this.handle))) throw new SyncError({ kind: 'folder permission' })
      const files = []
      for await (const entry of this.handle.values()) {
        if (entry.kind !== 'file' || !(entry instanceof FileSystemFileHandle)) continue
        const { lastModified, size } = await entry.getFile()
        files.push({ name: entry.name, tag: `${lastModified} ${size}` })
      }
      return files
    })
  }

  read(name: string) {
    return reported(async () => {
      const file = await this.find(name)
      if (!file) return null
      if (file.size > MOST_BYTES) throw new SyncError({ kind: 'failed', said: 'too long' })
      return new Uint8Array(await file.arrayBuffer())
    })
  }

  write(name: string, bytes: Uint8Array<ArrayBuffer>, _signal: AbortSignal, { isNew = false } = {}) {
    return reported(async () => {
      if (isNew && (await this.find(name))) return
      const file = await this.handle.getFileHandle(name, { create: true })
      // Written beside and put in its place when it is closed: a browser that is killed leaves the old file whole.
      const writing = await file.createWritable()
      await writing.write(bytes)
      await writing.close()
    })
  }

  remove(name: string) {
    return reported(async () => {
      if (await this.find(name)) await this.handle.removeEntry(name)
    })
  }

  private async find(name: string): Promise<File | null> {
    try {
      return await (await this.handle.getFileHandle(name)).getFile()
    } catch (error) {
      // The folder itself may be missing, which `list` tells apart.
      if (isNamed(error, 'NotFoundError')) return null
      throw error
    }
  }
}
