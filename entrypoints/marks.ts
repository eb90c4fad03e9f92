import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { EvidenceMarks } from '../page/evidence/evidence-marks'
import { world } from '../page/world'

export default defineUnlistedScript(() => {
  world().marks ??= (parts) => new EvidenceMarks(parts)
})
