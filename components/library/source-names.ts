import { createContext } from 'preact'

/** Which source brought which brief: its title by the brief's id. What a brief says of its maker anyone can write. */
export const SourceNames = createContext<ReadonlyMap<string, string>>(new Map())
