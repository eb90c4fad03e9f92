import type { Text } from '../../components/text'
import type { SidebarAction } from './actions'
import type { Content } from './content'
import type { HostLink } from './host-link'
import type { SidebarLink } from './link'
import type { SidebarModel } from './model'
import type { Presses } from './presses'

/** What every feature of the sidebar works with. A feature takes it and returns the actions it carries out. */
export interface SidebarParts {
  /** All the sidebar shows. */
  readonly model: SidebarModel
  readonly link: SidebarLink
  readonly host: HostLink
  readonly text: Text
  /** The element the sidebar is drawn into. */
  readonly surface: HTMLElement
  /** Aborts when the sidebar leaves. */
  readonly signal: AbortSignal
  /** The brief, or what stands in its place. */
  readonly content: Content
  /** Judges presses that send, cost or last. */
  readonly presses: Presses
  dispatch(action: SidebarAction): unknown
  /** Says something for a while. */
  say(words: string): void
  /** Lets work go on that the reader need not wait for. */
  report(work: Promise<unknown>): void
  /** Takes the sidebar out of the page. */
  leave(): void
}
