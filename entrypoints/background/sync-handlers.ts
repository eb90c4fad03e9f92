import type { Handlers } from '../../services/messaging'
import type { SyncService } from '../../services/sync/sync-service'

type SyncHandlers = Pick<Handlers, Extract<keyof Handlers, `sync-background:${string}`>>

/** What the background does on each request about the sync between the reader's machines. */
export function syncHandlers(service: SyncService): SyncHandlers {
  return {
    'sync-background:view': () => service.view(),
    'sync-background:start': async ({ place, passphrase, name }) => ({
      failure: await service.start(place, passphrase, name),
      view: await service.view(),
    }),
    'sync-background:now': async ({ answer }) => {
      // Not waited for: it may take longer than a message lives.
      void service.sync(answer)
      return service.view()
    },
    'sync-background:end': async () => {
      await service.end()
      return service.view()
    },
    'sync-background:stop': async ({ withFiles }) => ({
      failure: await service.stop(withFiles),
      view: await service.view(),
    }),
    'sync-background:forget': async ({ machine }) => ({
      failure: await service.forgetMachine(machine),
      view: await service.view(),
    }),
    'sync-background:restore': async () => {
      await service.restore()
      return service.view()
    },
  }
}
