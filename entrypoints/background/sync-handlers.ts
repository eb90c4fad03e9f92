import type { Handlers } from '../../services/messaging'
import type { SyncService } from '../../services/sync/sync-service'

type SyncHandlers = Pick<Handlers, Extract<keyof Handlers, `sync-background:${string}`>>

/** What the background does on each request about the sync between the reader's machines. */
export function syncHandlers(desk: SyncService): SyncHandlers {
  return {
    'sync-background:view': () => desk.view(),
    'sync-background:start': async ({ place, passphrase, name }) => ({
      failure: await desk.start(place, passphrase, name),
      view: await desk.view(),
    }),
    'sync-background:now': async ({ answer }) => {
      // Not waited for: it may take longer than a message lives.
      void desk.sync(answer)
      return desk.view()
    },
    'sync-background:end': async () => {
      await desk.end()
      return desk.view()
    },
    'sync-background:stop': async ({ withFiles }) => ({
      failure: await desk.stop(withFiles),
      view: await desk.view(),
    }),
    'sync-background:forget': async ({ machine }) => ({
      failure: await desk.forgetMachine(machine),
      view: await desk.view(),
    }),
    'sync-background:restore': async () => {
      await desk.restore()
      return desk.view()
    },
  }
}
