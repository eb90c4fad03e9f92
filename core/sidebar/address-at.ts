/** The address that opens a page at a fragment's place; `#/story` and the like are part of where the page is. */
export function addressAt(page: string, fragment: string | null): string {
  const [bare = page, route] = page.split('#', 2)
  const isRoute = route?.startsWith('/') || route?.startsWith('!')
  if (!fragment) return isRoute ? page : bare
  return isRoute ? `${page}${fragment.slice(1)}` : `${bare}${fragment}`
}
