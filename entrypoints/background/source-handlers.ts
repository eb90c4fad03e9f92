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
export function sourceHandlers(desk: SourcesService): SourceHandlers {
  return {
    'sources-background:view': () => desk.view(),
    'sources-background:add': ({ address }) => desk.add(address),
    'sources-background:files': async ({ id, title }) => {
      await desk.addFiles(id, title)
      return desk.view()
    },
    'sources-background:set': async ({ id, ...setting }) => {
      await desk.set(id, setting)
      return desk.view()
    },
    'sources-background:do': async ({ id, what }) => {
      if (what === 'refresh') desk.begin(id)
      if (what === 'cancel') await desk.cancel(id)
      if (what === 'start over') await desk.startOver(id)
      if (what === 'look again') await desk.lookAgain(id)
      return desk.view()
    },
    'sources-background:remove': async ({ id, withBriefs }) => {
      await desk.remove(id, withBriefs)
      return desk.view()
    },
    'sources-background:put-back': async () => {
      await desk.putBack()
      return desk.view()
    },
  }
}
