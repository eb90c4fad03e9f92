/** What of a brief is copied: one takeaway by its place (0 first), all takeaways, or everything. */
export type CopyWhat = { part: 'takeaway'; index: number } | { part: 'takeaways' } | { part: 'brief' }
