import type { EvidenceAnswer, SidebarView } from '../views'

/** What the sidebar beside the demo asks of the demo's page, which reads and decides itself. */
export interface DemoAnswers {
  'demo view': SidebarView | null
  'demo evidence': EvidenceAnswer | null
  'demo options': null
}

/** The name of a request to the demo's page. */
export type DemoRequest = keyof DemoAnswers
