import type { DBSchema, IDBPDatabase } from 'idb'

/** A background that ends at some call of its databases: it hears nothing any more, as one that is killed. */
export interface Mortal {
  /** A database that this background uses. */
  database<S extends DBSchema>(real: IDBPDatabase<S>): IDBPDatabase<S>
  /** Resolves when it is dead. */
  death: Promise<void>
}

const never = () => new Promise<never>(() => undefined)

/** What a dead background holds of a transaction. */
const nothing = {
  done: never(),
  get store(): unknown {
    return nothing
  },
  objectStore: () => nothing,
  index: () => nothing,
  get: never,
  getAllKeys: never,
  put: never,
  delete: never,
}

/** A transaction that is carried out, of whose end nobody hears. */
const unheard = (transaction: object): object =>
  new Proxy(transaction, {
    get: (target, name) => {
      if (name === 'done') return never()
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

/**
 * Makes a background that dies at the call with this number, counted from 1 over all its databases; what only reads or listens is
 * not counted, since nothing differs before and after it.
 * @param isDone whether that call is carried out though its answer is not heard.
 */
export function mortal(deadly: number, isDone: boolean): Mortal {
  let calls = 0
  let die: () => void = () => undefined
  const death = new Promise<void>((resolve) => {
    die = resolve
  })
  const call = (name: string, work: () => unknown): unknown => {
    if (/^(?:get|count|addEventListener)/.test(name)) return calls < deadly ? work() : never()
    calls++
    if (calls < deadly) return work()
    const isTransaction = name === 'transaction'
    if (calls === deadly) {
      die()
      const done = isDone ? work() : null
      if (isTransaction && typeof done === 'object' && done !== null) return unheard(done)
    }
    return isTransaction ? nothing : never()
  }
  return {
    death,
    database: <S extends DBSchema>(real: IDBPDatabase<S>): IDBPDatabase<S> =>
      new Proxy(real, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name)
          if (typeof value !== 'function') return value
          return (...args: unknown[]) => call(String(name), () => Reflect.apply(value, target, args))
        },
      }),
  }
}
