import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageRequest } from '../messages'
import { startHost } from '../page/sidebar/start-host'
import { type HandedHost, world } from '../page/world'
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
    if (id === runtime?.id && isLeave(message)) world().host?.deactivate()
  }
  runtime.onMessage.addListener(onMessage)
  world().host = startHost({
    address: runtime.getURL('sidebar.html'),
    origin: frameOrigin(new URL(runtime.getURL('')).origin),
    name: nativeWord('sidebar_name'),
    side: nativeWord('@@bidi_dir') === 'rtl' ? 'left' : 'right',
    handed,
    onRefused: (why) => void tell('host-background:refused', { why }),
    onLeft: () => {
      world().host = undefined
      runtime?.onMessage.removeListener(onMessage)
    },
  })
}

export default defineUnlistedScript(() => {
  const { handed, host } = world()
  // Without it this is another page than the one the background meant.
  if (!handed) return
  world().handed = undefined
  if (host) host.renew(handed)
  else stand(handed)
})
