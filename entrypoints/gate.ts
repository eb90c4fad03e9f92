import type { UnlistedScriptDefinition } from 'wxt'
import type { GateReport } from '../core/article/page-card'
import { READ_AGAIN } from '../core/timing'
import type { PageRequest } from '../messages'
import { readGateReport } from '../page/gate/read-gate-report'
import { onAddressChange } from '../page/navigation'
import { share, shared } from '../page/world'
import { runtime } from './shared/native-runtime'

function follow(): GateReport {
  const controller = new AbortController()
  share('gate', controller)
  let turn = 0

  const end = () => controller.abort()
  const tell = async (name: PageRequest, payload: unknown) => {
    try {
      if ((await runtime?.sendMessage({ name, payload }))?.value === false) end()
    } catch {
      // The extension was updated or removed: this gate has nobody to report to.
      end()
    }
  }

  const read = (attempt: number, mine: number): GateReport => {
    const report = readGateReport(document, location.href, !mine)
    const wait = READ_AGAIN[attempt]
    if ('card' in report) void tell('gate-background:card', { ...report, turn: mine })
    // Nothing of ours watches a mailbox or a bank.
    else if (report.notArticle === 'private page') end()
    else if (report.notArticle === 'too little text' && wait) {
      setTimeout(() => mine === turn && !controller.signal.aborted && read(attempt + 1, mine), wait)
    }
    return report
  }

  onAddressChange(() => {
    if ('notArticle' in read(0, ++turn)) void tell('gate-background:navigated', {})
  }, controller.signal)
  return read(0, turn)
}

// Without `defineUnlistedScript`, which only wraps it: each byte here is in every page.
const script: UnlistedScriptDefinition = {
  main: (): GateReport =>
    shared('asked') || shared('gate') ? readGateReport(document, location.href) : follow(),
}
export default script
