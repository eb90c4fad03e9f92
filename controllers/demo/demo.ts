import { pageEvidenceInSteps } from '../../core/evidence/page-evidence'
import type { EvidenceAnswer, SidebarView } from '../../core/views'
import { readArticle } from '../../page/article/read-article'
import { EvidenceHighlights } from '../../page/evidence/evidence-highlights'
import { readGateReport } from '../../page/gate/read-gate-report'
import { share } from '../../page/world'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'

/** The address the demo is read under: an extension's own is none a story could have. */
export const DEMO_ADDRESS =
  'https://storypulse.example/demo/a-builder-of-foundations-takes-on-the-pytorch-foundation'

async function view(): Promise<SidebarView | null> {
  const report = readGateReport(document, DEMO_ADDRESS, false)
  return 'card' in report ? ask('demo-background:view', { card: report.card }) : null
}

async function evidence(): Promise<EvidenceAnswer | null> {
  const shown = await view()
  if (!shown) return null
  const live = await readArticle(document, DEMO_ADDRESS)
  share('article', live)
  share('highlights', (parts) => new EvidenceHighlights(parts))
  const steps = pageEvidenceInSteps(live.article, shown.brief)
  for (;;) {
    const step = steps.next()
    if (step.done) return { kind: 'evidence', evidence: step.value, address: DEMO_ADDRESS }
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/**
 * Answers what the sidebar asks beside the demo, which is read and decided like any page; only nothing of it is remembered.
 * @param name one of DemoAnswers; anything else is answered with nothing
 */
export function answerDemo(name: string): unknown {
  switch (name) {
    case 'demo view':
      return view()
    case 'demo evidence':
      return evidence()
    case 'demo options':
      return browser.runtime.openOptionsPage()
  }
}
