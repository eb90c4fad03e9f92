import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { EvidenceMarks, type MarksParts } from '../page/evidence/evidence-marks'

declare global {
  /** Makes the marks of a brief's passages in this page; put in when the first evidence is shown. */
  var storypulseMarks: ((parts: MarksParts) => EvidenceMarks) | undefined
}

export default defineUnlistedScript(() => {
  globalThis.storypulseMarks ??= (parts) => new EvidenceMarks(parts)
})
