import type { PassedPage } from '../article/leftover'

/** Pages remembered of one tab; the oldest go. */
const MOST = 20

/**
 * The pages a tab showed one after the other without loading, with the one it shows now at the end. Each is named once.
 * @param isLoaded whether that page was loaded, so that it is the first.
 */
export function withPassed(
  before: readonly PassedPage[],
  page: PassedPage,
  isLoaded: boolean,
): readonly PassedPage[] {
  const others = isLoaded ? [] : before.filter(({ url }) => url !== page.url)
  return [...others, page].slice(-MOST)
}
