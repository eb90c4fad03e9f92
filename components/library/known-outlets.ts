import { createContext } from 'preact'

/** Outlets that known pages add to the coverage of stories, by the id of a brief. */
export const KnownOutlets = createContext<ReadonlyMap<string, readonly string[]>>(new Map())
