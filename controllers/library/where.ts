/** What the page shows, as its address says. */
export type Where = { page: 'list' } | { page: 'keeping' } | { page: 'pages' } | { page: 'story'; id: string }

/** Reads the address's fragment; what is none of ours is the list. */
export function whereOf(fragment: string): Where {
  if (fragment === '#keeping') return { page: 'keeping' }
  if (fragment === '#pages') return { page: 'pages' }
  const id = /^#story=(.+)$/.exec(fragment)?.[1]
  if (id === undefined) return { page: 'list' }
  try {
    return { page: 'story', id: decodeURIComponent(id) }
  } catch {
    return { page: 'list' }
  }
}
