type Listener<A extends unknown[]> = (...told: A) => unknown

/** One of the browser's events, which a test can let happen. */
export class FakeEvent<A extends unknown[]> {
  private readonly listeners = new Set<Listener<A>>()

  readonly addListener = (listener: Listener<A>): void => {
    this.listeners.add(listener)
  }

  readonly removeListener = (listener: Listener<A>): void => {
    this.listeners.delete(listener)
  }

  readonly hasListener = (listener: Listener<A>): boolean => this.listeners.has(listener)

  /** Tells every listener. @returns what each returned. */
  emit(...told: A): unknown[] {
    return [...this.listeners].map((listener) => listener(...told))
  }

  /** Forgets every listener, as when their process ends. */
  forget(): void {
    this.listeners.clear()
  }
}
