/**
 * What of a brief is copied: one takeaway by its place (0 first), all takeaways, all with the passages of the page that carry
 * them, or everything.
 */
export type CopyWhat =
  | { part: 'takeaway'; index: number }
  | { part: 'takeaways' }
  | { part: 'evidence' }
  | { part: 'brief' }
