import type { Library } from '../library/library'
import type { BriefShelf } from './shelf'

/** The library as sources use it. */
export function libraryShelf(
  library: Pick<Library, 'briefs' | 'putAll' | 'throwAway' | 'takeBack'>,
): BriefShelf {
  return {
    briefs: (ids) => library.briefs(ids),
    put: (briefs) => library.putAll(briefs),
    throwAway: (ids, at) => library.throwAway(ids, at),
    takeBack: (at) => library.takeBack(at),
  }
}
