import type { Handlers } from '../../services/messaging'
import type { SourcesService } from '../../services/sources/sources-service'

type SourceHandlers = Pick<
  Handlers,
  | 'sources-background:view'
  | 'sources-background:add'
  | 'sources-background:files'
  | 'sources-background:set'
  | 'sources-background:do'
  | 'sources-background:remove'
  | 'sources-background:put-back'
>

/** What the background does on each request about sources of briefs. */
export function sourceHandlers(service: SourcesService): SourceHandlers {
  return {
    'sources-background:view': () => service.view(),
    'sources-background:add': ({ address }) => service.add(address),
    'sources-background:files': async ({ id, title }) => {
      await service.addFiles(id, title)
      return service.view()
    },
    'sources-background:set': async ({ id, ...setting }) => {
      await service.set(id, setting)
      return service.view()
    },
    'sources-background:do': async ({ id, what }) => {
      if (what === 'refresh') service.begin(id)
      if (what === 'cancel') await service.cancel(id)
      if (what === 'start over') await service.startOver(id)
      if (what === 'look again') await service.lookAgain(id)
      return service.view()
    },
    'sources-background:remove': async ({ id, withBriefs }) => {
      await service.remove(id, withBriefs)
      return service.view()
    },
    'sources-background:put-back': async () => {
      await service.putBack()
      return service.view()
    },
  }
}
