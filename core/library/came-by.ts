/** How a brief came into the library. */
export const CAME_BY = ['bundled', 'saved', 'made', 'imported', 'source'] as const
export type CameBy = (typeof CAME_BY)[number]
