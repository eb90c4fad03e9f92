import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageRequest } from '../messages'
import { startHost } from '../page/sidebar/start-host'
import { type HandedHost, share, shared, take } from '../page/world'
import { nativeWord, runtime } from './shared/native-runtime'

/** The origin the frame has: none of its own in a page whose policy sandboxes it and what it embeds. */
const frameOrigin = (address: string) => (self.origin === 'null' ? '*' : address)

async function tell(name: PageRequest, payload: unknown): Promise<void> {
  try {
    await runtime?.sendMessage({ name, payload })
  } catch (error) {
    // The extension was updated or removed: this host has nobody to report to.
    console.debug(error)
  }
}

const isLeave = (message: unknown) =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  message.name === 'background-host:deactivate'

function stand(handed: HandedHost): void {
  if (!runtime) return
  const onMessage = (message: unknown, { id }: { id?: string }) => {
    // Only the extension itself can send to a content script; a page has no way to.
    if (id === runtime?.id && isLeave(message)) shared('host')?.deactivate()
  }
  runtime.onMessage.addListener(onMessage)
  const host = startHost({
    address: runtime.getURL('sidebar.html'),
    origin: frameOrigin(new URL(runtime.getURL('')).origin),
    name: nativeWord('sidebar_name'),
    side: nativeWord('locale_dir') === 'rtl' ? 'left' : 'right',
    handed,
    onRefused: (why) => void tell('host-background:refused', { why }),
    onLeft: () => {
      take('host')
      runtime?.onMessage.removeListener(onMessage)
    },
  })
  share('host', host)
}

/** Whether the background handed anything over here; otherwise this is another page than the one it meant. */
export default defineUnlistedScript((): boolean => {
  const handed = take('handed')
  if (!handed) return false
  const host = shared('host')
  if (host) host.renew(handed)
  else stand(handed)
  return true
})
