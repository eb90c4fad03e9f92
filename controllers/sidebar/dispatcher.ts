import type { ActionHandlers, ActionType, SidebarAction } from './actions'

/** No feature of this sidebar carries an action out, or two would. */
export class ActionError extends Error {
  override readonly name = 'ActionError'
}

/** Where actions come in, and features say which of them they carry out. */
export interface Dispatcher {
  /**
   * Carries an action out, at once: a press counts only while its event lasts.
   * @returns a promise of the end of its work, where it takes any.
   * @throws ActionError where nobody carries it out.
   */
  dispatch(action: SidebarAction): unknown
  offers(type: ActionType): boolean
  /** @throws ActionError where another feature carries one of them out already. */
  register(handlers: Partial<ActionHandlers>): void
}

/** A dispatcher that offers nothing yet. */
export function createDispatcher(): Dispatcher {
  const known = new Map<ActionType, (action: never) => unknown>()
  return {
    dispatch: (action) => {
      const handle = known.get(action.type)
      if (!handle) throw new ActionError(`Nobody carries out “${action.type}”`)
      // A handler is kept under the type it takes; TypeScript cannot follow that through a map.
      return handle(action as never)
    },
    offers: (type) => known.has(type),
    register: (handlers) => {
      for (const [type, handle] of Object.entries(handlers) as [ActionType, (action: never) => unknown][]) {
        if (known.has(type)) throw new ActionError(`Two carry out “${type}”`)
        known.set(type, handle)
      }
    },
  }
}
