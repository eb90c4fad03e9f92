import { asRead } from '../gate/as-read'
import type { Entry } from '../gate/linked-data'

/** Values of one property looked at, and how deep references go. */
const MOST = 12
const DEEPEST = 3

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The names in a JSON-LD value: texts, objects with a name, lists of them, and references (`@id`) to other entries of the page.
 * @param linked the page's entries, in which references are looked up.
 */
export function namesOfEntry(value: unknown, linked: readonly Entry[], depth = 0): string[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((one) => namesOfEntry(one, linked, depth + 1))
  if (!isEntry(value)) {
    const text = asRead(value)
    return text ? [text] : []
  }
  if ('name' in value) return namesOfEntry(value.name, linked, depth + 1)
  if ('@value' in value) return namesOfEntry(value['@value'], linked, depth + 1)
  if ('@list' in value || '@set' in value)
    return namesOfEntry(value['@list'] ?? value['@set'], linked, depth + 1)
  if ('@graph' in value) return namesOfEntry(value['@graph'], linked, depth + 1)
  const id = value['@id']
  const target =
    typeof id === 'string' ? linked.find((entry) => entry['@id'] === id && 'name' in entry) : undefined
  return target ? namesOfEntry(target.name, linked, depth + 1) : []
}
