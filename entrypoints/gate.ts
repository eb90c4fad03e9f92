import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { GateReport } from '../core/article/page-card'
import { READ_AGAIN } from '../core/timing'
import type { PageRequest } from '../messages'
import { readGateReport } from '../page/gate/read-gate-report'
import { onAddressChange } from '../page/navigation'

interface NativeBrowser {
  runtime: { sendMessage(message: unknown): Promise<{ value?: unknown } | undefined> }
}

declare global {
  var browser: NativeBrowser | undefined
  var chrome: NativeBrowser | undefined
  /** Set by the background before it asks on the reader's click: answer, and leave nothing behind. */
  var storypulseAsked: boolean | undefined
  /** The gate that already follows this page; the background aborts it when it may no longer look. */
  var storypulseGate: AbortController | undefined
}

/**
 * The browser's own namespace: the polyfill would make the gate, which is in every page, three times as large, and
 * `sendMessage` returns a promise in every browser we run in.
 */
const runtime = (globalThis.browser ?? globalThis.chrome)?.runtime

function follow(): GateReport {
  const controller = new AbortController()
  globalThis.storypulseGate = controller
  let turn = 0

  const tell = async (name: PageRequest, payload: unknown) => {
    try {
      const reply = await runtime?.sendMessage({ name, payload })
      if (reply?.value === false) controller.abort()
    } catch {
      // The extension was updated or removed: this gate has nobody to report to.
      controller.abort()
    }
  }

  const read = (attempt: number, mine: number): GateReport => {
    const report = readGateReport(document, location.href, !mine)
    const wait = READ_AGAIN[attempt]
    if ('card' in report) void tell('gate-background:card', { ...report, turn: mine })
    // Nothing of ours watches a mailbox or a bank.
    else if (report.notArticle === 'private page') controller.abort()
    else if (report.notArticle === 'too little text' && wait) {
      setTimeout(() => {
        if (mine === turn && !controller.signal.aborted) read(attempt + 1, mine)
      }, wait)
    }
    return report
  }

  onAddressChange(() => {
    if ('notArticle' in read(0, ++turn)) void tell('gate-background:left', {})
  }, controller.signal)
  return read(0, turn)
}

export default defineUnlistedScript((): GateReport => {
  if (globalThis.storypulseAsked || globalThis.storypulseGate) return readGateReport(document, location.href)
  return follow()
})
