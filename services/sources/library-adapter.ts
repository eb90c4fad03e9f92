import type { Library } from '../library/library'
import type { SourceLibraryPort } from './library-port'

/** The library as sources use it. */
export function sourceLibraryPort(
  library: Pick<Library, 'briefs' | 'putAll' | 'trash' | 'restore'>,
): SourceLibraryPort {
  return {
    briefs: (ids) => library.briefs(ids),
    put: (briefs) => library.putAll(briefs),
    trash: (ids, at) => library.trash(ids, at),
    restore: (at) => library.restore(at),
  }
}
