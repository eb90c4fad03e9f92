import type { DemoAnswers, DemoRequest } from '../../core/sidebar/demo-calls'
import type { HostLink } from './host-link'
import type { SidebarLink } from './link'

const nothing = () => Promise.resolve(null)

/** The link of a sidebar beside the demo, which is in no tab's state: the demo's page answers, and nothing is remembered. */
export function demoLink(host: HostLink): SidebarLink {
  const ask = async <N extends DemoRequest>(name: N): Promise<DemoAnswers[N]> =>
    // The demo's page is ours; its answers carry the type their name promises.
    (await host.askOwnPage(name)) as DemoAnswers[N]
  return {
    view: () => ask('demo view'),
    answer: nothing,
    undo: nothing,
    turn: nothing,
    brief: null,
    layout: nothing,
    closed: nothing,
    copied: nothing,
    evidence: () => ask('demo evidence'),
    map: nothing,
    options: () => ask('demo options'),
    confirmed: nothing,
    library: null,
    conversation: null,
    isGuided: true,
  }
}
