/** The page's meta tags by name, property or itemprop in lower case; the first of each counts. */
export type Metas = ReadonlyMap<string, string>

/** Reads all meta tags in one go. */
export function readMetas(document: Document): Metas {
  const metas = new Map<string, string>()
  for (const tag of document.getElementsByTagName('meta')) {
    const name = tag.getAttribute('property') || tag.getAttribute('name') || tag.getAttribute('itemprop')
    const value = tag.getAttribute('content')?.trim()
    const key = name?.trim().toLowerCase()
    if (key && value && !metas.has(key)) metas.set(key, value)
  }
  return metas
}
