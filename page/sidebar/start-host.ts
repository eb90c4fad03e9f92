import type { HostEvent } from '../../core/sidebar/host-answers'
import type { HostRequest } from '../../core/sidebar/host-calls'
import { FRAME_PATIENCE } from '../../core/timing'
import { serveCalls } from '../calls'
import type { HandedHost, MountedHost } from '../world'
import { guard } from './guard'
import { attach, mountHost } from './host'
import type { PlacementMode } from './host-css'
import { createPagePart } from './page-part'
import { Placer } from './placer'
import type { EdgeSide } from './strip'
import { TopLayer } from './top-layer'

/** What a host needs of whoever puts it in. */
export interface HostParts {
  /** The frame's page, and the origin it has there; '*' in a sandboxed page, where it has none. */
  address: string
  origin: string
  /** What a screen reader calls the frame. */
  name: string
  side: EdgeSide
  handed: HandedHost
  /** Answers what the frame asks beyond the page; only the demo page does. */
  more?: (name: string, payload: unknown) => unknown
  /** The page keeps removing it, or lets no frame stand. */
  onRefused: (why: 'removed' | 'blocked') => void
  onLeft: () => void
}

/** Puts the sidebar's host into this page, where it stands until it is told to leave. */
export function startHost(parts: HostParts): MountedHost {
  const { address, origin, name, side, handed, more, onRefused, onLeft } = parts
  const controller = new AbortController()
  const { signal } = controller
  let { token } = handed
  let port: MessagePort | null = null
  let loaded = new AbortController()
  const { element, frame, applyTheme } = mountHost(address, name, signal)

  const leave = () => {
    if (signal.aborted) return
    clearTimeout(patience)
    loaded.abort()
    port?.close()
    controller.abort()
    onLeft()
  }
  const refuse = (why: 'removed' | 'blocked') => {
    if (signal.aborted) return
    onRefused(why)
    leave()
  }
  const patience = setTimeout(() => refuse('blocked'), FRAME_PATIENCE)
  const tell = (event: HostEvent) => port?.postMessage(event)
  const onMode = (mode: PlacementMode) => tell({ event: 'mode', mode })
  const placer = new Placer({ element, side, applyTheme, onMode, signal })

  // A frame that is put back into the page loads anew, and everything begins again.
  const connect = () => {
    loaded.abort()
    port?.close()
    placer.unplace()
    loaded = new AbortController()
    const { port1, port2 } = new MessageChannel()
    port = port1
    const part = createPagePart({ element, placer, topLayer, tell, deactivate: leave, signal: loaded.signal })
    const isRequest = (name: string): name is HostRequest => Object.hasOwn(part, name)
    serveCalls(port1, (name, payload) => {
      if (name === 'place') clearTimeout(patience)
      // What comes over this port comes from our own page, which asks nothing but what its types say.
      if (isRequest(name)) return part[name](payload as never)
      return more?.(name, payload)
    })
    frame.contentWindow?.postMessage({ token }, origin, [port2])
  }
  frame.addEventListener('load', connect, { signal })
  attach(element)
  const topLayer = new TopLayer(element, signal)
  guard(element, () => refuse('removed'), signal)

  return {
    renew: (again) => {
      token = again.token
      tell({ event: 'token', token })
    },
    deactivate: leave,
  }
}
