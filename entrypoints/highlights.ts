import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { EvidenceHighlights } from '../page/evidence/evidence-highlights'
import { world } from '../page/world'

export default defineUnlistedScript(() => {
  world().highlights ??= (parts) => new EvidenceHighlights(parts)
})
