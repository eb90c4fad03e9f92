/** The address of a story's page within the library. */
export const storyHref = (id: string): string => `#story=${encodeURIComponent(id)}`

/** The address of the list. */
export const LIST_HREF = '#'

/** The address of the part of the settings where sources of briefs are added. */
export const SOURCES_HREF = 'options.html#sources'

/** The address of the list of known pages. */
export const PAGES_HREF = '#pages'

/** The address of the page on storage, backup and history. */
export const STORAGE_HREF = '#keeping'
