import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { EvidenceHighlights } from '../page/evidence/evidence-highlights'
import { share, shared } from '../page/world'

export default defineUnlistedScript(() => {
  if (!shared('highlights')) share('highlights', (parts) => new EvidenceHighlights(parts))
})
