import type { Brief } from '../../brief/brief'
import { cutText } from '../../text/cut-text'

/** What file systems and Obsidian's links do not take in a name; control and direction marks among them. */
const BARRED = /[\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}]+/gu
/** Names Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** UTF-16 units; with date, number and ending well below 255 bytes in any script. */
const LONGEST = 70

function plainName(headline: string): string {
  const plain = cutText(headline.replace(BARRED, ' ').replace(/\s+/g, ' ').trim(), LONGEST).replace(
    /(?<![. ])[. ]+$/,
    '',
  )
  return plain === '' || DEVICE.test(plain) ? `story ${plain}`.trim() : plain
}

/** A file name for each brief, by its date and headline; no two are the same, on systems that mind no case either. */
export function fileNames(briefs: readonly Brief[], ending: string): string[] {
  const taken = new Set<string>()
  return briefs.map(({ headline, updatedAt }) => {
    const name = `${updatedAt.slice(0, 10)} ${plainName(headline)}`
    for (let number = 1; ; number++) {
      const full = `${name}${number > 1 ? ` (${number})` : ''}.${ending}`
      if (taken.has(full.toLowerCase())) continue
      taken.add(full.toLowerCase())
      return full
    }
  })
}
