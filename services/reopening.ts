/** What of a database tells whether it still takes work. */
export interface Handle {
  readonly objectStoreNames: ArrayLike<string>
  transaction(store: string): unknown
  addEventListener(type: 'close' | 'versionchange', heard: () => void): void
  close(): void
}

/** Whether a handle takes no more work. It says so only when it is asked for some. */
function isClosed(handle: Handle): boolean {
  const store = handle.objectStoreNames[0]
  if (store === undefined) return false
  try {
    handle.transaction(store)
    return false
  } catch (error) {
    return error instanceof DOMException && error.name === 'InvalidStateError'
  }
}

/**
 * A database that is opened when it is first needed and kept open. Browsers close it under us: when site data is deleted or
 * evicted, when another page deletes or upgrades it. It is then opened again and the work on it done again, once.
 */
export class Reopening<V> {
  private opened: Promise<V> | null = null

  constructor(
    private readonly open: () => Promise<V>,
    /** The database in what was opened; null where there is none that could be closed. */
    private readonly handleOf: (value: V) => Handle | null,
  ) {}

  /**
   * Does work on the database. It may be done twice, so it must be one transaction, or steps of which each may be repeated.
   * @throws what opening throws; the next use tries again.
   */
  async use<T>(work: (value: V) => Promise<T>): Promise<T> {
    const opened = this.begin()
    const value = await opened
    try {
      return await work(value)
    } catch (error) {
      const handle = this.handleOf(value)
      if (!handle || !isClosed(handle)) throw error
      this.forget(opened)
      return work(await this.begin())
    }
  }

  /** Closes it; the next use opens it again. */
  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    if (opened) this.handleOf(await opened)?.close()
  }

  private begin(): Promise<V> {
    if (this.opened) return this.opened
    const opening = this.openHeard(() => this.forget(opening))
    this.opened = opening
    return opening
  }

  private async openHeard(lost: () => void): Promise<V> {
    try {
      const value = await this.open()
      const handle = this.handleOf(value)
      handle?.addEventListener('close', lost)
      // Whoever opens a database closes it then, so that the other page need not wait.
      handle?.addEventListener('versionchange', lost)
      return value
    } catch (error) {
      lost()
      throw error
    }
  }

  private forget(opened: Promise<V>): void {
    if (this.opened === opened) this.opened = null
  }
}

/** A database alone that is opened again where it was closed under us. */
export const reopening = <D extends Handle>(open: () => Promise<D>): Reopening<D> =>
  new Reopening(open, (database) => database)
