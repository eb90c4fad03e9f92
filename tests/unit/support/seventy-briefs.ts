import type { Brief } from '../../../core/brief/brief'
import { sampleBrief } from './sample-brief'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)

/** A moment after all of them, ms. */
export const AFTER = START + 70 * DAY

/** One a day for 70 days, of two topics in turn. */
export const seventyBriefs = Array.from({ length: 70 }, (_, number): Brief => {
  const day = new Date(START + number * DAY).toISOString().slice(0, 10)
  const topics = [number % 2 === 0 ? 'City' : 'Sport']
  return { ...sampleBrief, id: `t:${number}`, topics, createdAt: day, updatedAt: day }
})
