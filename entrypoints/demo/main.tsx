import '../../assets/demo.css'
import { render } from 'preact'
import { DemoArticle } from '../../components/demo/article'
import { TextProvider } from '../../components/text'
import { readGateReport } from '../../page/gate/read-gate-report'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { pageRoot, preparePage } from '../shared/own-page'
import { showSidebar } from '../shared/show-sidebar'
import type { SidebarLink } from '../shared/sidebar-link'
import { readerText } from '../shared/text'

/** The address the demo is read under: an extension's own is none a story could have. */
const ADDRESS = 'https://storypulse.example/demo/a-builder-of-foundations-takes-on-the-pytorch-foundation'

const text = readerText()

async function view() {
  const report = readGateReport(document, ADDRESS, false)
  return 'card' in report ? ask('demo-background:view', { card: report.card }) : null
}

const nothing = () => Promise.resolve(null)

/** The demo is read and decided like any page; only nothing of it is remembered. */
const link: SidebarLink = {
  view,
  answer: nothing,
  undo: nothing,
  brief: null,
  layout: nothing,
  closed: nothing,
  removed: nothing,
  copied: nothing,
  options: () => browser.runtime.openOptionsPage(),
  conversation: null,
}

preparePage(text.t('demo.title'))
render(
  <TextProvider text={text}>
    <DemoArticle />
  </TextProvider>,
  pageRoot(),
)
showSidebar(link, null, () => undefined)
