import pytorch from './pytorch-foundation-executive-director.json'

/** The briefs that come with the extension, as data; whoever loads them parses them like any other. */
export const bundledStories: readonly unknown[] = [pytorch]
