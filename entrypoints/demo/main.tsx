import '../../assets/demo.css'
import { render } from 'preact'
import { DemoArticle } from '../../components/demo/article'
import { TextProvider } from '../../components/text'
import { pageEvidenceInSteps } from '../../core/evidence/page-evidence'
import type { EvidenceAnswer } from '../../core/views'
import { readArticle } from '../../page/article/read-article'
import { EvidenceHighlights } from '../../page/evidence/evidence-highlights'
import { readGateReport } from '../../page/gate/read-gate-report'
import { startHost } from '../../page/sidebar/start-host'
import { world } from '../../page/world'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

/** The address the demo is read under: an extension's own is none a story could have. */
const ADDRESS = 'https://storypulse.example/demo/a-builder-of-foundations-takes-on-the-pytorch-foundation'

const text = readerText()

async function view() {
  const report = readGateReport(document, ADDRESS, false)
  return 'card' in report ? ask('demo-background:view', { card: report.card }) : null
}

async function evidence(): Promise<EvidenceAnswer | null> {
  const shown = await view()
  if (!shown) return null
  const live = await readArticle(document, ADDRESS)
  world().article = live
  world().highlights = (parts) => new EvidenceHighlights(parts)
  const steps = pageEvidenceInSteps(live.article, shown.brief)
  for (;;) {
    const step = steps.next()
    if (step.done) return { kind: 'evidence', evidence: step.value, address: ADDRESS }
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The demo is read and decided like any page; only nothing of it is remembered. */
function answer(name: string): unknown {
  switch (name) {
    case 'demo view':
      return view()
    case 'demo evidence':
      return evidence()
    case 'demo options':
      return browser.runtime.openOptionsPage()
  }
}

preparePage(text.t('demo.title'))
render(
  <TextProvider text={text}>
    <DemoArticle />
  </TextProvider>,
  pageRoot(),
)
startHost({
  address: browser.runtime.getURL('/sidebar.html'),
  origin: location.origin,
  name: text.t('sidebar.name'),
  side: text.dir === 'rtl' ? 'left' : 'right',
  handed: { token: '' },
  more: answer,
  onRefused: () => undefined,
  onLeft: () => undefined,
})
