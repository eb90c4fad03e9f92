import { jsonrepair } from 'jsonrepair'

/**
 * UTF-16 units that are repaired. The repairer takes more than linear time on some texts: 0.15 s for the worst of this length.
 * The longest brief has some 15,000.
 */
export const MOST_REPAIRED = 20_000

/**
 * Nearly JSON as data: commas too many or missing, raw line breaks, single or curly quotation marks, keys without any,
 * comments, missing ends. Undefined where it cannot be told, or is longer than `MOST_REPAIRED`.
 */
export function repairedJson(text: string): unknown {
  if (text.length > MOST_REPAIRED) return undefined
  try {
    return JSON.parse(jsonrepair(text))
  } catch {
    return undefined
  }
}
