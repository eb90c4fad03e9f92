import type { Passages } from '../../article/passage'
import type { Brief } from '../brief'

/** A brief made of one article, with the passages it was made from. */
export interface GeneratedBrief {
  brief: Brief
  passages: Passages
}
