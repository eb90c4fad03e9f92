/**
 * Notes what an object holds, and what the objects in it hold, `depth` steps down.
 * @returns what puts all of it back and takes out what was added.
 */
export function kept(of: object, depth: number): () => void {
  const own = new Map<string, unknown>(Object.entries(of))
  const below =
    depth > 0
      ? [...own.values()].flatMap((value) =>
          typeof value === 'object' && value !== null ? [kept(value, depth - 1)] : [],
        )
      : []
  return () => {
    for (const name of Object.keys(of)) if (!own.has(name)) Reflect.deleteProperty(of, name)
    Object.assign(of, Object.fromEntries(own))
    for (const putBack of below) putBack()
  }
}
